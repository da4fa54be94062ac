package parlor.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import parlor.api.chat.ChatOnAws;
import parlor.api.custody.CustodyOnAws;
import parlor.api.ingest.IngestOnAws;
import parlor.api.owner.OwnerOnAws;
import parlor.api.owner.TestIssuer;
import parlor.api.session.SessionOnAws;
import parlor.api.visitor.VisitorOnAws;
import parlor.aws.Aws;
import parlor.aws.AwsServer;
import parlor.aws.AwsTables;
import parlor.aws.KmsMasterKey;
import parlor.aws.Operator;
import parlor.aws.SecretOffLinks;
import parlor.conversation.OwnerView;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.iam.Iam;
import parlor.iam.Template;
import parlor.mail.Off;
import parlor.sealing.TinkVault;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import tools.jackson.databind.JsonNode;

/**
 * A template as if it were deployed: the functions in the roles it gives them, told what it tells
 * them, before a DynamoDB Local and doubles that refuse whatever its policies do not allow.
 */
public final class Deployment implements AutoCloseable {
  private static final String SESSION = "parlor.api.session.SessionHandler";
  static final String CHAT = "parlor.api.chat.ChatHandler";
  private static final String VISITOR = "parlor.api.visitor.VisitorHandler";
  private static final String OWNER = "parlor.api.owner.OwnerHandler";
  static final String BREAK_GLASS = "parlor.api.custody.BreakGlassHandler";
  static final String ROTATION = "parlor.api.custody.RotationHandler";
  static final String INGEST = "parlor.api.ingest.IngestHandler";
  static final String REREAD = "parlor.api.ingest.RereadHandler";
  private static final RandomGenerator RANDOM = RandomGenerator.of("SecureRandom");

  private final SdkHttpClient http = Apache5HttpClient.create();
  private final LocalDynamoDb database = LocalDynamoDb.inMemory();
  private final Template template;
  private final Iam iam;
  private final Clock clock;
  private final AwsServer aws;
  private final Operator operator;
  private final TestIssuer issuer;

  public Deployment(JsonNode template, Clock clock) {
    this.template = new Template(template);
    this.iam = new Iam(this.template.account());
    this.clock = clock;
    this.issuer = TestIssuer.start(clock);
    try {
      this.aws = AwsServer.start(clock, iam, database.endpoint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("aws.endpointUrl", aws.endpoint().toString());
    iam.administrator(Operator.ACCESS_KEY);
    var session = this.template.environment(SESSION);
    var names =
        new Operator.Names(
            session.getOrDefault("PARLOR_TABLE_PREFIX", ""),
            session.getOrDefault("PARLOR_MASTER_KEY", ""),
            session.getOrDefault("PARLOR_TOKEN_SECRET", ""),
            session.getOrDefault("PARLOR_PUBLIC_KEY_SECRET", ""),
            this.template.environment(CHAT).getOrDefault("PARLOR_CONTENT_BUCKET", ""));
    operator = new Operator(aws.endpoint(), aws.endpoint(), names, clock, RANDOM);
    operator.deploy("t".repeat(64), "k".repeat(64));
    aws.queue(session.getOrDefault("PARLOR_TABLE_PREFIX", "") + "ingest");
    aws.queue(session.getOrDefault("PARLOR_TABLE_PREFIX", "") + "mail");
    iam.forget();
  }

  public Operator operator() {
    return operator;
  }

  public Iam iam() {
    return iam;
  }

  public AwsServer aws() {
    return aws;
  }

  public Template template() {
    return template;
  }

  /** An instance of the session function that has met nobody yet. */
  public Function<HttpCall, HttpReply> session() {
    return SessionOnAws.of(environment(SESSION), as(template.executionRole(SESSION)), clock);
  }

  /** An instance of the chat function that has met nobody yet. */
  public Function<HttpCall, HttpReply> chat() {
    return ChatOnAws.of(environment(CHAT), as(template.executionRole(CHAT)), clock);
  }

  /** An instance of the visitor function that has met nobody yet. */
  public Function<HttpCall, HttpReply> visitor() {
    return VisitorOnAws.of(environment(VISITOR), as(template.executionRole(VISITOR)), clock);
  }

  /** An instance of the owner function that has met nobody yet. */
  public Function<HttpCall, HttpReply> owner() {
    var role = as(template.executionRole(OWNER));
    return OwnerOnAws.of(environment(OWNER), issuer.issuer(), role, clock);
  }

  /** Whose word the owner function takes. */
  public TestIssuer issuer() {
    return issuer;
  }

  /** What opens a business in an emergency. */
  Function<JsonNode, JsonNode> breakGlass() {
    return CustodyOnAws.breakGlass(
        environment(BREAK_GLASS), as(template.executionRole(BREAK_GLASS)), clock);
  }

  /** What gives a business a fresh key. */
  Function<JsonNode, JsonNode> rotation() {
    return CustodyOnAws.rotation(
        environment(ROTATION), as(template.executionRole(ROTATION)), clock);
  }

  /** What reads sources, and these ports of this machine as if they were public. */
  IngestOnAws.Reader ingest(Set<Integer> ports) {
    return IngestOnAws.reader(
        environment(INGEST), as(template.executionRole(INGEST)), ports, clock);
  }

  /** What asks once a day for sources to be read again. */
  Runnable reread() {
    return IngestOnAws.daily(environment(REREAD), as(template.executionRole(REREAD)), clock);
  }

  /** Where readings are asked for. */
  String ingestQueue() {
    return environment(REREAD).getOrDefault("PARLOR_INGEST_QUEUE", "");
  }

  /** Where owners are told from. */
  String mailQueue() {
    return environment(INGEST).getOrDefault("PARLOR_MAIL_QUEUE", "");
  }

  String contentBucket() {
    return environment(INGEST).getOrDefault("PARLOR_CONTENT_BUCKET", "");
  }

  /** The tables and the key, as a session reads them with our own code. */
  OwnerView view(Aws aws) {
    var tables = tables(aws);
    var vault =
        new TinkVault(
            KmsMasterKey.of(aws, environment(CHAT).getOrDefault("PARLOR_MASTER_KEY", "")), clock);
    return new OwnerView(tables.lines(), tables.conversations(), tables.keyring(), vault, clock);
  }

  DynamoTables tables(Aws aws) {
    return AwsTables.of(
        aws, environment(CHAT).getOrDefault("PARLOR_TABLE_PREFIX", ""), clock, RANDOM);
  }

  /** AWS as somebody with all rights of the account sees it. */
  Aws asAdministrator() {
    var credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(Operator.ACCESS_KEY, "operator"));
    return new Aws(http, credentials, Region.EU_CENTRAL_1);
  }

  /** As a mail's link carries it. */
  public String sealed(Off off) {
    var secret = template.environment(SESSION).getOrDefault("PARLOR_PUBLIC_KEY_SECRET", "");
    return SecretOffLinks.of(asAdministrator(), secret, clock).seal(off);
  }

  /** What stands in the tables. */
  Rows rows() {
    var administrator =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(Operator.ACCESS_KEY, "operator"));
    return new Rows(http, administrator, database.endpoint());
  }

  /** AWS as a role sees it. */
  Aws as(String role) {
    return as(iam.issue(role, "instance", Map.of()));
  }

  /** AWS as a session sees it. */
  Aws as(Iam.Issued session) {
    var credentials =
        AwsSessionCredentials.create(session.accessKey(), session.secret(), session.token());
    return new Aws(http, StaticCredentialsProvider.create(credentials), Region.EU_CENTRAL_1);
  }

  private Map<String, String> environment(String handler) {
    var environment = new TreeMap<>(template.environment(handler));
    environment.put("AWS_REGION", "eu-central-1");
    return environment;
  }

  @Override
  public void close() {
    System.clearProperty("aws.endpointUrl");
    operator.close();
    issuer.close();
    aws.close();
    database.close();
    http.close();
  }
}
