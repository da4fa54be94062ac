package parlor.api.chat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import parlor.answers.Answerer;
import parlor.answers.Content;
import parlor.answers.Contents;
import parlor.answers.ExtractiveAnswerer;
import parlor.answers.Indexes;
import parlor.answers.model.SecondOpinion;
import parlor.api.session.SessionParts;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.SummaryTimers;
import parlor.dynamodb.DynamoTables;
import parlor.erasure.Receipts;
import parlor.guard.Guard;
import parlor.limit.AddressBuckets;
import parlor.limit.Challenges;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.SpentChallenges;
import parlor.notice.Boards;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.sealing.AltchaChallenges;
import parlor.sealing.KeyFile;
import parlor.session.Tokens;
import parlor.subject.SubjectIndex;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspaces;

/** One instance's parts; a test puts a broken one in the place of any. */
final class Parts implements ChatParts, SessionParts {
  private static final Guard GUARD = Guard.standard();

  private final DynamoTables tables;
  private final KeyFile secrets;
  private final Clock clock;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  Answerer answerer = new ExtractiveAnswerer();
  Optional<SecondOpinion> secondOpinion = Optional.empty();
  final CountingMaster master;
  Vault vault;
  Keyring keyring;
  Keys keys;
  AddressBuckets addressBuckets;
  Challenges challenges = new AltchaChallenges(RandomGenerator.of("SecureRandom"));
  Conversations conversations;
  Lines lines;
  SummaryTimers timers = (tenant, conversation) -> {};
  Contents contents = (tenant, version) -> Optional.of(Content.of(House.CONTENT));
  int loads;

  Parts(DynamoTables tables, Vault vault, CountingMaster master, KeyFile secrets, Clock clock) {
    this.master = master;
    this.tables = tables;
    this.vault = vault;
    this.secrets = secrets;
    this.clock = clock;
    this.keyring = tables.keyring();
    this.keys = tables.keys();
    this.addressBuckets = tables.addressBuckets();
    this.conversations = tables.conversations();
    this.lines = tables.lines();
  }

  /** The same parts as functions. */
  Instance start() {
    return new Instance(this);
  }

  @Override
  public Tokens tokens() {
    return secrets.tokens();
  }

  @Override
  public PublicKeys publicKeys() {
    return secrets.publicKeys();
  }

  @Override
  public Receipts receipts() {
    return secrets.receipts();
  }

  @Override
  public Keys keys() {
    return keys;
  }

  @Override
  public AddressBuckets addressBuckets() {
    return addressBuckets;
  }

  @Override
  public Challenges challenges() {
    return challenges;
  }

  @Override
  public SpentChallenges spentChallenges() {
    return tables.spentChallenges();
  }

  @Override
  public DailySalts salts() {
    return tables.dailySalts();
  }

  @Override
  public ToldWordings told() {
    return tables.told();
  }

  @Override
  public Workspaces workspaces() {
    return tables.workspaces();
  }

  @Override
  public Keyring keyring() {
    return keyring;
  }

  @Override
  public Vault vault() {
    return vault;
  }

  @Override
  public ProcessingFacts facts() {
    return new ProcessingFacts(List.of(), ProcessingFacts.Place.THIS_HOST, "local", List.of());
  }

  @Override
  public Boards boards() {
    return tables.boards();
  }

  @Override
  public SummaryTimers timers() {
    return timers;
  }

  @Override
  public Conversations conversations() {
    return conversations;
  }

  @Override
  public SubjectIndex index() {
    return tables.index();
  }

  @Override
  public Lines lines() {
    return lines;
  }

  @Override
  public Indexes indexes() {
    return new Indexes(
        (tenant, version) -> {
          loads++;
          return contents.read(tenant, version);
        },
        64_000_000);
  }

  @Override
  public Guard guard() {
    return GUARD;
  }

  @Override
  public Optional<SecondOpinion> secondOpinion() {
    return secondOpinion;
  }

  @Override
  public Answerer answerer() {
    return answerer;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public RandomGenerator random() {
    return RandomGenerator.of("SecureRandom");
  }

  @Override
  public ExecutorService executor() {
    return executor;
  }
}
