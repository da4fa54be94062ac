package parlor.infra;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import parlor.answers.Answerer;
import parlor.answers.ExtractiveAnswerer;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.Indexes;
import parlor.api.chat.ChatParts;
import parlor.api.session.ProcessingFacts;
import parlor.api.session.SessionParts;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.dynamodb.DynamoTables;
import parlor.limit.AddressBuckets;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.seal.Keyring;
import parlor.seal.MasterKey;
import parlor.seal.Vault;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.session.Tokens;
import parlor.tenant.Language;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.tenant.Workspaces;

/** The real parts; what on AWS would be a call elsewhere is noted under that action's name. */
final class WatchedParts implements ChatParts, SessionParts {
  private static final List<Faq> CONTENT =
      List.of(
          new Faq(
              "Casa",
              Language.EN,
              List.of(
                  new FaqEntry(
                      "breakfast", "When is breakfast?", "From 8 to 10.30.", Optional.empty()))));

  private final DynamoTables tables;
  private final KeyFile secrets;
  private final Clock clock;
  private final Asked asked;
  private final Vault vault;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  WatchedParts(DynamoTables tables, KeyFile secrets, Clock clock, Asked asked) {
    this.tables = tables;
    this.secrets = secrets;
    this.clock = clock;
    this.asked = asked;
    this.vault = new TinkVault(new WatchedMaster(secrets.masterKey(), asked), clock);
  }

  private record WatchedMaster(MasterKey real, Asked asked) implements MasterKey {
    @Override
    public byte[] wrap(TenantId tenant, byte[] key) {
      asked.other("kms:Encrypt");
      return real.wrap(tenant, key);
    }

    @Override
    public byte[] unwrap(TenantId tenant, byte[] wrapped) {
      asked.other("kms:Decrypt");
      return real.unwrap(tenant, wrapped);
    }
  }

  @Override
  public Tokens tokens() {
    asked.other("secretsmanager:GetSecretValue of tokens");
    return secrets.tokens();
  }

  @Override
  public PublicKeys publicKeys() {
    asked.other("secretsmanager:GetSecretValue of public-keys");
    return secrets.publicKeys();
  }

  @Override
  public Indexes indexes() {
    return new Indexes(
        (_, _) -> {
          asked.other("s3:GetObject");
          return Optional.of(CONTENT);
        },
        1_000_000);
  }

  @Override
  public Keys keys() {
    return tables.keys();
  }

  @Override
  public AddressBuckets addressBuckets() {
    return tables.addressBuckets();
  }

  @Override
  public DailySalts salts() {
    return tables.dailySalts();
  }

  @Override
  public Workspaces workspaces() {
    return tables.workspaces();
  }

  @Override
  public Keyring keyring() {
    return tables.keyring();
  }

  @Override
  public Vault vault() {
    return vault;
  }

  @Override
  public ProcessingFacts facts() {
    return new ProcessingFacts("extract", ProcessingFacts.Place.THIS_HOST, "local", List.of());
  }

  @Override
  public Conversations conversations() {
    return tables.conversations();
  }

  @Override
  public Lines lines() {
    return tables.lines();
  }

  @Override
  public Answerer answerer() {
    return new ExtractiveAnswerer();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public RandomGenerator random() {
    return Household.RANDOM;
  }

  @Override
  public ExecutorService executor() {
    return executor;
  }
}
