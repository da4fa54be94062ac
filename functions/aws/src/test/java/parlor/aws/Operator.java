package parlor.aws;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import parlor.content.Release;
import parlor.content.Source;
import parlor.content.SourceState;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Line;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Outcome;
import parlor.conversation.PersonName;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.Schema;
import parlor.lead.Contact;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.limit.DailySalt;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.mail.Recipient;
import parlor.people.Membership;
import parlor.people.PersonId;
import parlor.seal.Keyring;
import parlor.seal.SecretHash;
import parlor.seal.WrappedKey;
import parlor.sealing.TinkVault;
import parlor.session.Told;
import parlor.session.VisitToken;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.tenant.Terms;
import parlor.tenant.Wording;
import parlor.tenant.Workspace;
import parlor.testing.Casa;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Who sets up a stage and its businesses, with an operator's own rights. */
public final class Operator implements AutoCloseable {
  /** The access key of everything an operator asks for. */
  public static final String ACCESS_KEY = "operator";

  /**
   * What a stage's parts are called.
   *
   * @param prefix begins the tables' names
   */
  public record Names(
      String prefix,
      String masterKey,
      String tokenSecret,
      String publicKeySecret,
      String contentBucket) {}

  private final Names names;
  private final Clock clock;
  private final RandomGenerator random;
  private final SdkHttpClient http = Apache5HttpClient.create();
  private final Aws aws;
  private final DynamoTables tables;
  private final TinkVault vault;
  private final S3Contents contents;
  private final PublicKeys publicKeys;
  private final SecretTokens tokens;

  /** {@code doubles} is where KMS, Secrets Manager and S3 are. */
  public Operator(URI database, URI doubles, Names names, Clock clock, RandomGenerator random) {
    this.names = names;
    this.clock = clock;
    this.random = random;
    for (var service : List.of("Kms", "SecretsManager", "S3")) {
      System.setProperty("aws.endpointUrl" + service, doubles.toString());
    }
    var credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, "operator"));
    aws = new Aws(http, credentials, Region.EU_CENTRAL_1);
    var client = on(DynamoDbClient.builder()).endpointOverride(database).build();
    Schema.create(client, names.prefix());
    tables = DynamoTables.of(client, names.prefix(), clock, random);
    vault = new TinkVault(KmsMasterKey.of(aws, names.masterKey()), clock);
    contents = S3Contents.of(aws, names.contentBucket());
    publicKeys = SecretPublicKeys.of(aws, names.publicKeySecret(), clock);
    tokens = SecretTokens.of(aws, names.tokenSecret(), clock);
  }

  /** What a template makes. */
  public void deploy(String tokenSecret, String publicKeySecret) {
    try (var manager = on(SecretsManagerClient.builder()).build();
        var s3 = on(S3Client.builder()).build()) {
      manager.createSecret(r -> r.name(names.tokenSecret()).secretString(tokenSecret));
      manager.createSecret(r -> r.name(names.publicKeySecret()).secretString(publicKeySecret));
      s3.createBucket(r -> r.bucket(names.contentBucket()));
    }
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B on(B builder) {
    return builder.httpClient(http).credentialsProvider(aws.credentials()).region(aws.region());
  }

  /** A business on one site, answering from one FAQ object in JSON; its key. */
  public PublicKey open(TenantId tenant, Origin site, String faq, Rate rate, long monthly) {
    var key = new PublicKey(tenant, PublicKeys.serial(bytes(8)));
    tables.keyring().addTenantKey(tenant, vault.newTenantKey(tenant));
    tables.workspaces().write(Casa.workspace(tenant));
    tables.registry().add(tenant, clock.instant());
    var version = contents.publish(tenant, List.of(faq));
    tables.releases().replace(tenant, Release.NONE, version);
    tables.releases().enrol(key);
    tables.keys().write(key, new KeyItem(true, Set.of(site), rate, monthly, version));
    return key;
  }

  /** Gives a business something to read. */
  public void give(Source source) {
    tables.sources().write(source.tenant(), source);
  }

  /** How it fares. */
  public SourceState state(Source source) {
    return tables.sources().read(source.tenant(), source.id()).orElseThrow().state();
  }

  /** A conversation of one question that nobody answered, an hour ago. */
  public ConversationId asked(TenantId tenant, String question) {
    var began = clock.instant().minus(Duration.ofHours(1));
    var id = ConversationId.of(began, bytes(10));
    var keys = vault.newRecordKey(tenant, id.record(), tenantKey(tenant));
    var ends = began.plus(Duration.ofDays(90));
    tables
        .keyring()
        .add(
            tenant, id.record(), new Keyring.Row(keys.recordKey(), SecretHash.of(bytes(24)), ends));
    var log = new Transcript(tenant, id, vault.open(tenant, id.record(), keys), ends);
    var answer =
        new Answer(
            Optional.empty(), Outcome.UNANSWERED, AnsweredBy.NONE, false, List.of(), Language.EN);
    var message = new MessageId(new UUID(random.nextLong(), random.nextLong()));
    var turn = new Event.Turn(message, new MessageText(question), answer);
    var entry = Entry.next(List.of(), turn, began);
    tables.conversations().append(log, entry);
    tables.lines().write(log, Line.of(id, turn), entry.after().mode());
    return id;
  }

  /** The contact that somebody left in a conversation. */
  public void lead(TenantId tenant, ConversationId conversation, PersonName name, Contact contact) {
    var id = LeadId.of(conversation);
    var keys = vault.newRecordKey(tenant, id.record(), tenantKey(tenant));
    var ends = clock.instant().plus(Duration.ofDays(90));
    tables.keyring().add(tenant, id.record(), new Keyring.Row(keys.recordKey(), ends));
    var consent = new Wording("I agree.", "0123456789ab");
    var lead = new Lead(id, clock.instant(), Language.EN, name, contact, Optional.empty(), consent);
    tables.leads().write(tenant, vault.open(tenant, id.record(), keys), lead, ends);
  }

  /** Sets how often a business is sent summaries. */
  public void summaries(TenantId tenant, Frequency frequency) {
    var casa = Casa.workspace(tenant);
    tables
        .workspaces()
        .write(
            new Workspace(
                tenant,
                casa.name(),
                casa.accent(),
                casa.greeting(),
                casa.suggestions(),
                casa.controllerName(),
                casa.controllerContact(),
                casa.retention(),
                casa.voice(),
                casa.policy(),
                casa.hours(),
                frequency,
                List.of(),
                Terms.USUAL));
  }

  /** Has somebody told by mail. */
  public void tell(TenantId tenant, Recipient recipient) {
    tables.recipients().write(tenant, recipient);
  }

  /** Who is told by mail. */
  public List<Recipient> told(TenantId tenant) {
    return tables.recipients().list(tenant);
  }

  /** Makes somebody a member of a business. */
  public void join(PersonId person, Membership membership) {
    tables.people().join(person, membership);
  }

  public TenantId newTenant() {
    return TenantId.of(bytes(13));
  }

  /** As it stands on pages. */
  public String text(PublicKey key) {
    return publicKeys.text(key);
  }

  /** A token of a visit that began an hour ago. */
  public String expiredToken(PublicKey key, Origin site) {
    return token(key, site, clock.instant().minus(Duration.ofHours(1)), tenantKey(key.tenant()));
  }

  /** A token of a visit that begins now. */
  public String token(PublicKey key, Origin site, WrappedKey tenantKey) {
    return token(key, site, clock.instant(), tenantKey);
  }

  /** The key that stands in the keyring. */
  public WrappedKey tenantKey(TenantId tenant) {
    return tables.keyring().tenantKey(tenant).orElseThrow();
  }

  /** Another key, as after a rotation; it is in no keyring. */
  public WrappedKey newTenantKey(TenantId tenant) {
    return vault.newTenantKey(tenant);
  }

  private String token(PublicKey key, Origin site, Instant began, WrappedKey tenantKey) {
    var id = ConversationId.of(began, bytes(10));
    return tokens.seal(
        new VisitToken(
            key,
            site,
            Language.EN,
            id,
            began,
            began.plus(VisitToken.LIFE),
            began.plus(Duration.ofDays(90)),
            vault.newRecordKey(key.tenant(), id.record(), tenantKey),
            new DailySalt(bytes(16)),
            new Told("0123456789ab", false)));
  }

  @Override
  public void close() {
    http.close();
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
