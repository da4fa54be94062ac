package parlor.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parlor.dynamodb.Schema;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.failure.Unavailable;
import parlor.iam.Account;
import parlor.iam.Decisions;
import parlor.iam.Iam;
import parlor.tenant.TenantId;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** AWS's own clients, before a database and doubles that refuse as the policies say. */
final class GuardTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/";
  private static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/master";
  private static final String OWN = Sample.ALBA.value();
  private static final String FOREIGN = Sample.LOOK_ALIKE.value();

  private static final Iam IAM =
      new Iam(
          new Account(
              Map.of(ROLE + "chat-tenant", List.of(Decisions.policy("tenant"))),
              Map.of(
                  ROLE + "chat-tenant", Decisions.policy("trust"), KEY, Decisions.policy("key"))));
  private static final LocalDynamoDb DATABASE = LocalDynamoDb.inMemory();
  private static final SdkHttpClient HTTP = Apache5HttpClient.create();
  private static final AwsServer SERVER = server();
  private static final DynamoDbClient DB = tables(inRole());

  private static AwsServer server() {
    try {
      return AwsServer.start(Clock.systemUTC(), IAM, DATABASE.endpoint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void deploy() {
    System.setProperty("aws.endpointUrl", SERVER.endpoint().toString());
    IAM.administrator("administrator");
    Schema.create(tables(AwsBasicCredentials.create("administrator", "x")), "parlor-dev-");
  }

  @AfterAll
  static void close() {
    System.clearProperty("aws.endpointUrl");
    SERVER.close();
    DATABASE.close();
    HTTP.close();
  }

  @Test
  void own_rows_are_had_and_foreign_ones_refused() {
    allowed(() -> DB.getItem(r -> r.tableName("parlor-dev-keyring").key(key(OWN, "a"))));
    denied(() -> DB.getItem(r -> r.tableName("parlor-dev-keyring").key(key(FOREIGN, "a"))));
    allowed(
        () -> DB.putItem(r -> r.tableName("parlor-dev-transcripts").item(key(OWN + "#c", "1"))));
    denied(
        () ->
            DB.putItem(r -> r.tableName("parlor-dev-transcripts").item(key(FOREIGN + "#c", "1"))));
    denied(() -> DB.deleteItem(r -> r.tableName("parlor-dev-keyring").key(key(OWN, "a"))));
  }

  @Test
  void one_foreign_key_spoils_a_batch_or_a_transaction() {
    allowed(() -> batch(key(OWN, "a"), key(OWN, "b")));
    denied(() -> batch(key(OWN, "a"), key(FOREIGN, "b")));
    allowed(() -> transaction(OWN + "#c", OWN + "#d"));
    denied(() -> transaction(OWN + "#c", FOREIGN + "#d"));
  }

  @Test
  void a_query_is_for_the_partition_it_says_however_it_says_it() {
    allowed(() -> query("pk = :a", OWN + "#c", Map.of()));
    denied(() -> query("pk = :a", FOREIGN + "#c", Map.of()));
    allowed(() -> query("sk > :b AND #k = :a", OWN + "#c", Map.of("#k", "pk")));
    denied(() -> query("sk > :b AND #k = :a", FOREIGN + "#c", Map.of("#k", "pk")));
    denied(
        () ->
            DB.query(
                r ->
                    r.tableName("parlor-dev-transcripts")
                        .indexName("byTime")
                        .keyConditionExpression("pk = :a")
                        .expressionAttributeValues(Map.of(":a", text(OWN + "#c")))));
  }

  @Test
  void nobody_reads_a_whole_table() {
    denied(() -> DB.scan(r -> r.tableName("parlor-dev-keyring")));
    denied(
        () ->
            DB.executeStatement(
                r -> r.statement("SELECT * FROM \"parlor-dev-keyring\" WHERE pk = '" + OWN + "'")));
  }

  @Test
  void credentials_that_nobody_gave_are_refused() {
    var stranger = tables(AwsBasicCredentials.create("stranger", "x"));
    denied(() -> stranger.getItem(r -> r.tableName("parlor-dev-keyring").key(key(OWN, "a"))));
    var known = inRole();
    var changed = AwsSessionCredentials.create(known.accessKeyId(), "x", "another token");
    denied(
        () -> tables(changed).getItem(r -> r.tableName("parlor-dev-keyring").key(key(OWN, "a"))));
  }

  @Test
  void a_function_gets_a_role_for_a_tenant_and_for_nothing_else() {
    var function = IAM.issue(ROLE + "chat", "instance", Map.of());
    var aws = new Aws(HTTP, credentials(function), Region.EU_CENTRAL_1);
    var access = aws.inRole(ROLE + "chat-tenant", Clock.systemUTC()).access();
    assertThat(access.of(Sample.ALBA).credentialsProvider()).isPresent();
    var other = IAM.issue(ROLE + "session", "instance", Map.of());
    var stranger = new Aws(HTTP, credentials(other), Region.EU_CENTRAL_1);
    assertThatThrownBy(
            () -> stranger.inRole(ROLE + "chat-tenant", Clock.systemUTC()).access().of(Sample.ALBA))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void keys_and_content_are_the_tenant_s() {
    var administrator =
        new Aws(
            HTTP,
            StaticCredentialsProvider.create(AwsBasicCredentials.create("administrator", "x")),
            Region.EU_CENTRAL_1);
    var function = IAM.issue(ROLE + "chat", "instance", Map.of());
    var aws =
        new Aws(HTTP, credentials(function), Region.EU_CENTRAL_1)
            .inRole(ROLE + "chat-tenant", Clock.systemUTC());
    var wrapped = KmsMasterKey.of(administrator, KEY).wrap(Sample.ALBA, new byte[32]);
    assertThat(KmsMasterKey.of(aws, KEY).unwrap(Sample.ALBA, wrapped)).hasSize(32);
    assertThatThrownBy(() -> KmsMasterKey.of(administrator, KEY).unwrap(Sample.ALBA, wrapped))
        .hasMessageContaining("kms");
    assertThat(asked("kms:Decrypt", KEY)).containsExactly(true, false);
  }

  private static List<Boolean> asked(String action, String resource) {
    return IAM.asked().stream()
        .filter(a -> a.question().action().equals(action))
        .filter(a -> a.question().resource().equals(resource))
        .map(Iam.Asked::allowed)
        .toList();
  }

  private static Object batch(Map<String, AttributeValue> one, Map<String, AttributeValue> two) {
    var keys = KeysAndAttributes.builder().keys(List.of(one, two)).build();
    return DB.batchGetItem(r -> r.requestItems(Map.of("parlor-dev-keyring", keys)));
  }

  private static Object transaction(String one, String two) {
    return DB.transactWriteItems(r -> r.transactItems(put(one), put(two)));
  }

  private static TransactWriteItem put(String partition) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName("parlor-dev-transcripts").item(key(partition, "1")))
        .build();
  }

  private static Object query(String condition, String partition, Map<String, String> names) {
    var values =
        condition.contains(":b")
            ? Map.of(":a", text(partition), ":b", text("0"))
            : Map.of(":a", text(partition));
    return DB.query(
        r ->
            r.tableName("parlor-dev-transcripts")
                .keyConditionExpression(condition)
                .expressionAttributeNames(names.isEmpty() ? null : names)
                .expressionAttributeValues(values));
  }

  private static void allowed(ThrowingCallable request) {
    assertThatCode(request).doesNotThrowAnyException();
  }

  private static void denied(ThrowingCallable request) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e ->
                assertThat(e.awsErrorDetails().errorCode())
                    .isIn("AccessDeniedException", "InvalidClientTokenId"));
  }

  private static AwsSessionCredentials inRole() {
    var issued = IAM.issue(ROLE + "chat-tenant", OWN, Map.of("tenant", new TenantId(OWN).value()));
    return AwsSessionCredentials.create(issued.accessKey(), issued.secret(), issued.token());
  }

  private static StaticCredentialsProvider credentials(Iam.Issued issued) {
    return StaticCredentialsProvider.create(
        AwsSessionCredentials.create(issued.accessKey(), issued.secret(), issued.token()));
  }

  private static DynamoDbClient tables(AwsCredentials credentials) {
    return DynamoDbClient.builder()
        .httpClient(HTTP)
        .endpointOverride(SERVER.endpoint())
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .region(Region.EU_CENTRAL_1)
        .build();
  }

  private static Map<String, AttributeValue> key(String partition, String sort) {
    return Map.of("pk", text(partition), "sk", text(sort));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
