package parlor.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import parlor.api.owner.TestIssuer;
import parlor.aws.AwsServer;
import parlor.aws.Operator;
import parlor.content.Source;
import parlor.content.SourceState;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.limit.Rate;
import parlor.people.Membership;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.testing.Canaries;
import parlor.testing.Casa;
import tools.jackson.databind.JsonNode;

/**
 * A deployed stage without AWS: DynamoDB Local, the doubles of KMS, Secrets Manager and S3, and the
 * functions as they are packaged, each service behind a {@link Watch}.
 */
final class Stage implements AutoCloseable {
  static final String PREFIX = "parlor-test-";
  private static final String INGEST_QUEUE = PREFIX + "ingest";
  private static final String MAIL_QUEUE = PREFIX + "mail";

  private static final String MASTER_KEY =
      "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-4333-8444-555555555555";

  private static final Operator.Names NAMES =
      new Operator.Names(
          PREFIX,
          MASTER_KEY,
          "parlor-test-tokens",
          "parlor-test-public-keys",
          "parlor-test-content");
  private static final String FAQ =
      """
      {"business":"Casa","locale":"en","entries":[
        {"id":"breakfast","question":"When is breakfast?","answer":"Breakfast is from 8 to 10.30."},
        {"id":"parking","question":"Is there parking?","answer":"Yes, four places behind the house."},
        {"id":"pets","question":"May I bring my dog?","answer":"Small dogs are welcome, 8 a night."}]}
      """;

  private static final String TENANT_ROLE = "arn:aws:iam::111122223333:role/tenant";
  static final String BREAK_GLASS_ROLE = "arn:aws:iam::111122223333:role/break-glass";
  private static final String PERSON_ROLE = "arn:aws:iam::111122223333:role/person";

  /** Whom the issuer calls the owner of every business here. */
  private static final String OWNER = "ana";

  private final Clock clock = Clock.systemUTC();
  private final RandomGenerator random = RandomGenerator.of("SecureRandom");
  private final LocalDynamoDb tables = LocalDynamoDb.inMemory();
  private final AwsServer aws = doubles();
  private final Watch database = Watch.before(tables.endpoint());
  private final Watch keys = Watch.before(aws.endpoint());
  private final Watch secrets = Watch.before(aws.endpoint());
  private final Watch content = Watch.before(aws.endpoint());
  private final Watch queues = Watch.before(aws.endpoint());
  private final Watch credentials = Watch.before(aws.endpoint());
  private final List<String> secretTexts = List.of(text(), text());
  private final Operator operator;
  private final TestIssuer issuer = TestIssuer.start(clock);

  private Stage() {
    operator = new Operator(tables.endpoint(), aws.endpoint(), NAMES, clock, random);
    operator.deploy(secretTexts.getFirst(), secretTexts.getLast());
    aws.queue(INGEST_QUEUE);
    aws.queue(MAIL_QUEUE);
  }

  static Stage open() {
    return new Stage();
  }

  /** The clock deadlines are told by. */
  Clock clock() {
    return clock;
  }

  Watch database() {
    return database;
  }

  /** KMS. */
  Watch keys() {
    return keys;
  }

  /** Secrets Manager. */
  Watch secrets() {
    return secrets;
  }

  /** S3. */
  Watch content() {
    return content;
  }

  /** STS. */
  Watch credentials() {
    return credentials;
  }

  /** Forgets what all services were asked so far. */
  void takeAllSeen() {
    for (var watch : watches()) {
      watch.takeSeen();
    }
  }

  /** A new business with a key of its own. */
  Business business() {
    var key = operator.open(operator.newTenant(), Casa.SITE, FAQ, Rate.KEY, 2_000);
    var owner = PersonId.of(issuer.issuer().name(), OWNER);
    operator.join(owner, new Membership(key.tenant(), Role.OWNER));
    return new Business(
        key.tenant().value(),
        operator.text(key),
        Casa.SITE.value(),
        operator.expiredToken(key, Casa.SITE),
        SignedIn.as(OWNER, issuer, clock));
  }

  /** Of which roles credentials were vended, oldest first. */
  List<String> rolesTakenOn() {
    return aws.credentialsAskedFor().stream()
        .map(asked -> asked.getOrDefault("RoleArn", ""))
        .toList();
  }

  /** What may be in no log. */
  List<String> secretTexts() {
    return secretTexts;
  }

  /** All that is secret on this stage so far: its texts, keys and credentials. */
  Canaries secrets(Canaries all) {
    secretTexts.forEach(text -> all.text("a secret of the stage", text));
    all.text("the function's secret key", Credentials.SECRET);
    all.text("the function's session token", Credentials.SESSION);
    aws.vended().forEach(text -> all.text("a vended credential", text));
    aws.wrapped().forEach(key -> all.bytes("a tenant's key", key));
    return all;
  }

  Deployed session() {
    return deployed("session", "parlor.api.session.SessionHandler");
  }

  Deployed chat() {
    return deployed("chat", "parlor.api.chat.ChatHandler");
  }

  Deployed owner() {
    return deployed("owner", "parlor.api.owner.OwnerHandler");
  }

  Deployed visitor() {
    return deployed("visitor", "parlor.api.visitor.VisitorHandler");
  }

  Deployed breakGlass() {
    return custody("break-glass", "parlor.api.custody.BreakGlassHandler");
  }

  Deployed rotation() {
    return custody("rotation", "parlor.api.custody.RotationHandler");
  }

  Deployed reread() {
    return Deployed.onDemand(
        "reread", "parlor.api.ingest.RereadHandler", jar("ingest"), environment());
  }

  /** {@code jar} is ingest's own, or that and more. */
  Deployed ingest(String handler, Path jar, Map<String, String> more) {
    var environment = new TreeMap<>(environment());
    environment.putAll(more);
    return Deployed.onDemand("ingest", handler, jar, environment);
  }

  Deployed summary() {
    return summary("none");
  }

  /** {@code models} as its environment names them. */
  Deployed summary(String models) {
    var environment = new TreeMap<>(environment());
    environment.put("PARLOR_MODELS", models);
    return Deployed.onDemand(
        "summary", "parlor.api.summary.SummaryHandler", jar("summary"), environment);
  }

  Deployed morning() {
    return Deployed.onDemand(
        "morning", "parlor.api.summary.MorningHandler", jar("summary"), environment());
  }

  Operator operator() {
    return operator;
  }

  /** What there is to tell owners, as it was asked for. */
  List<String> tellings() {
    return aws.messages(MAIL_QUEUE);
  }

  /** What SES took. */
  List<JsonNode> mails() {
    return aws.mails();
  }

  /** Gives a business something to read. */
  void give(Source source) {
    operator.give(source);
  }

  /** How it fares. */
  SourceState state(Source source) {
    return operator.state(source);
  }

  /** The messages by which readings were asked for. */
  List<String> readingsAskedFor() {
    return aws.messages(INGEST_QUEUE);
  }

  private Deployed custody(String name, String handler) {
    return Deployed.onDemand(name, handler, jar("custody"), environment());
  }

  private Deployed deployed(String name, String handler) {
    return Deployed.onDemand(name, handler, jar(name), environment());
  }

  /** The configuration of all; each takes what it needs. */
  Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("PARLOR_TABLE_PREFIX", PREFIX),
        Map.entry("PARLOR_TENANT_ROLE", TENANT_ROLE),
        Map.entry("PARLOR_BREAK_GLASS_ROLE", BREAK_GLASS_ROLE),
        Map.entry("PARLOR_PERSON_ROLE", PERSON_ROLE),
        Map.entry("PARLOR_ISSUER", issuer.issuer().name()),
        Map.entry("PARLOR_CLIENT", issuer.issuer().client()),
        Map.entry("PARLOR_MASTER_KEY", MASTER_KEY),
        Map.entry("PARLOR_TOKEN_SECRET", NAMES.tokenSecret()),
        Map.entry("PARLOR_PUBLIC_KEY_SECRET", NAMES.publicKeySecret()),
        Map.entry("PARLOR_CONTENT_BUCKET", NAMES.contentBucket()),
        Map.entry("PARLOR_MAIL_QUEUE", "https://sqs.example/000000000000/" + MAIL_QUEUE),
        Map.entry("PARLOR_MAIL_SENDER", "parlor@mail.example"),
        Map.entry("PARLOR_MAIL_SET", "parlor-dev-mail"),
        Map.entry(
            "PARLOR_ERASURE_MACHINE",
            "arn:aws:states:eu-central-1:111122223333:stateMachine:erase"),
        Map.entry("PARLOR_DESK", "https://desk.example/"),
        Map.entry("PARLOR_API", "https://api.example"),
        Map.entry("PARLOR_INGEST_QUEUE", "https://sqs.example/000000000000/" + INGEST_QUEUE),
        endpoint("DYNAMODB", database.endpoint()),
        endpoint("KMS", keys.endpoint()),
        endpoint("SECRETS_MANAGER", secrets.endpoint()),
        endpoint("S3", content.endpoint()),
        endpoint("SQS", queues.endpoint()),
        endpoint("SESV2", queues.endpoint()),
        endpoint("STS", credentials.endpoint()));
  }

  @Override
  public void close() {
    for (var watch : watches()) {
      watch.close();
    }
    operator.close();
    issuer.close();
    aws.close();
    tables.close();
  }

  private List<Watch> watches() {
    return List.of(database, keys, secrets, content, queues, credentials);
  }

  private static AwsServer doubles() {
    try {
      return AwsServer.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Map.Entry<String, String> endpoint(String service, URI endpoint) {
    return Map.entry("AWS_ENDPOINT_URL_" + service, endpoint.toString());
  }

  static Path jar(String function) {
    var jar =
        Path.of(System.getProperty("parlor.root", "."))
            .resolve("functions")
            .resolve(function)
            .resolve(System.getProperty("parlor.target", "target"))
            .resolve(function + ".jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("no " + jar + ": it is made in the phase package");
    }
    return jar;
  }
}
