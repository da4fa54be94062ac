package parlor.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.aws.Aws;
import parlor.dynamodb.TableName;
import parlor.iam.Iam;
import parlor.iam.Principal;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Whoever had a function in their hands, with its credentials for one business, and none of our
 * code in between: every operation on every table, in every shape of key.
 */
class StolenRoleTest {
  private static final TwoBusinesses TWO = new TwoBusinesses(new HandClock());
  private static final PersonId ANA = new PersonId("p_" + "a".repeat(40));
  private static final PersonId BEA = new PersonId("p_" + "a".repeat(39) + "b");
  private static final String PREFIX = "parlor-dev-";

  @AfterAll
  static void close() {
    TWO.close();
  }

  private interface Operation {
    void on(DynamoDbClient client, String table, Map<String, AttributeValue> key);
  }

  private static final Map<String, Operation> OPERATIONS =
      new TreeMap<>(
          Map.of(
              "GetItem", (c, t, k) -> c.getItem(r -> r.tableName(t).key(k)),
              "PutItem", (c, t, k) -> c.putItem(r -> r.tableName(t).item(k)),
              "UpdateItem", (c, t, k) -> c.updateItem(r -> r.tableName(t).key(k)),
              "DeleteItem", (c, t, k) -> c.deleteItem(r -> r.tableName(t).key(k)),
              "Query",
                  (c, t, k) ->
                      c.query(
                          r ->
                              r.tableName(t)
                                  .keyConditionExpression("pk = :k")
                                  .expressionAttributeValues(Map.of(":k", k.get("pk")))),
              "Scan", (c, t, k) -> c.scan(r -> r.tableName(t)),
              "ExecuteStatement",
                  (c, t, k) -> c.executeStatement(r -> r.statement("SELECT * FROM \"" + t + "\"")),
              "BatchGetItem",
                  (c, t, k) ->
                      c.batchGetItem(
                          r ->
                              r.requestItems(
                                  Map.of(t, KeysAndAttributes.builder().keys(List.of(k)).build()))),
              "BatchWriteItem",
                  (c, t, k) ->
                      c.batchWriteItem(
                          r ->
                              r.requestItems(
                                  Map.of(
                                      t,
                                      List.of(
                                          WriteRequest.builder()
                                              .putRequest(p -> p.item(k))
                                              .build())))),
              "TransactWriteItems",
                  (c, t, k) ->
                      c.transactWriteItems(
                          r ->
                              r.transactItems(
                                  List.of(
                                      TransactWriteItem.builder()
                                          .put(p -> p.tableName(t).item(k))
                                          .build())))));

  @ParameterizedTest
  @CsvSource({
    "Session",
    "Chat",
    "Owner",
    "Visitor",
    "BreakGlass",
    "BreakGlassFunction",
    "RotationFunction",
    "IngestFunction",
    "RereadFunction"
  })
  void it_reaches_rows_of_its_own_business_and_no_others(String function) {
    var client = client(function, TwoBusinesses.ALBA);
    var foreign = TWO.stage().rows().of(TwoBusinesses.BERTA);
    var reached = new TreeSet<String>();
    for (var table : TableName.values()) {
      for (var operation : OPERATIONS.entrySet()) {
        for (var end : List.of("", "#x", "#a#x", "#salt#x")) {
          var own = refused(client, table, operation.getValue(), TwoBusinesses.ALBA + end);
          if (own.isEmpty()) {
            reached.add(table.word() + " " + operation.getKey());
          }
          assertThat(refused(client, table, operation.getValue(), TwoBusinesses.BERTA + end))
              .as("%s %s of %s", operation.getKey(), table, end)
              .isEqualTo("AccessDeniedException");
        }
        for (var odd : List.of("*", TwoBusinesses.ALBA + "b", TwoBusinesses.ALBA + "*", "t_a")) {
          assertThat(refused(client, table, operation.getValue(), odd))
              .as("%s %s of %s", operation.getKey(), table, odd)
              .isEqualTo("AccessDeniedException");
        }
      }
    }
    // The positive control: what it may do to its own rows, it can.
    assertThat(reached).isNotEmpty().allMatch(r -> !r.contains("Scan"));
    assertThat(TWO.stage().rows().of(TwoBusinesses.BERTA)).isEqualTo(foreign);
  }

  /** Nothing of anybody else's, nothing of a business's, and nothing to write. */
  @Test
  void a_person_s_credentials_read_that_person_s_memberships() {
    var client = clientOf(ANA);
    var reached = new TreeSet<String>();
    for (var table : TableName.values()) {
      for (var operation : OPERATIONS.entrySet()) {
        if (refused(client, table, operation.getValue(), ANA.value()).isEmpty()) {
          reached.add(table.word() + " " + operation.getKey());
        }
        for (var other :
            List.of(BEA.value(), ANA + "#", ANA + "b", "p_*", "*", TwoBusinesses.ALBA.value())) {
          assertThat(refused(client, table, operation.getValue(), other))
              .as("%s %s of %s", operation.getKey(), table, other)
              .isEqualTo("AccessDeniedException");
        }
      }
    }
    assertThat(reached)
        .containsExactly(
            "people DeleteItem",
            "people GetItem",
            "people PutItem",
            "people Query",
            "people TransactWriteItems");
  }

  /** What it was given for a business does not open who works there. */
  @Test
  void a_business_s_credentials_read_no_membership() {
    var client = client("Owner", TwoBusinesses.ALBA);
    for (var operation : OPERATIONS.entrySet()) {
      assertThat(refused(client, TableName.PEOPLE, operation.getValue(), ANA.value()))
          .as(operation.getKey())
          .isEqualTo("AccessDeniedException");
    }
  }

  @ParameterizedTest
  @CsvSource({"IngestFunction", "RereadFunction"})
  void who_needs_no_key_opens_none(String function) {
    var role = role(function);
    var key = TWO.stage().template().environment(handler("Chat")).get("PARLOR_MASTER_KEY");
    for (var context : contexts()) {
      assertThat(
              allowed(
                  iam -> iam.allows(session(role), "kms:Decrypt", String.valueOf(key), context)))
          .isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"Session", "Chat", "Owner", "Visitor", "BreakGlass", "RotationFunction"})
  void it_opens_no_other_business_s_key(String function) {
    var role = role(function);
    var key = TWO.stage().template().environment(handler("Chat")).get("PARLOR_MASTER_KEY");
    for (var context : contexts()) {
      assertThat(
              allowed(
                  iam -> iam.allows(session(role), "kms:Decrypt", String.valueOf(key), context)))
          .as(context.toString())
          .isEqualTo(context.equals(contexts().getFirst()));
    }
  }

  @ParameterizedTest
  @CsvSource({"Chat", "Owner", "IngestFunction"})
  void it_reads_no_other_business_s_content(String function) {
    var role = role(function);
    var bucket = TWO.stage().template().environment(handler("Chat")).get("PARLOR_CONTENT_BUCKET");
    for (var tenant : List.of(TwoBusinesses.ALBA, TwoBusinesses.BERTA)) {
      for (var path : List.of("/content/x.json", "/x.json", "b/content/x.json", "")) {
        var object = "arn:aws:s3:::" + bucket + "/" + tenant + path;
        assertThat(allowed(iam -> iam.allows(session(role), "s3:GetObject", object, Map.of())))
            .as(object)
            .isEqualTo(tenant.equals(TwoBusinesses.ALBA) && path.equals("/content/x.json"));
      }
    }
  }

  private static List<Map<String, List<String>>> contexts() {
    var own = TwoBusinesses.ALBA.value();
    return List.of(
        Map.of(
            "kms:EncryptionContext:tenant", List.of(own),
            "kms:EncryptionContextKeys", List.of("tenant")),
        Map.of(
            "kms:EncryptionContext:tenant", List.of(TwoBusinesses.BERTA.value()),
            "kms:EncryptionContextKeys", List.of("tenant")),
        Map.of(),
        Map.of(
            "kms:EncryptionContext:tenant", List.of(own),
            "kms:EncryptionContextKeys", List.of("tenant", "other")));
  }

  private static boolean allowed(Predicate<Iam> question) {
    return question.test(TWO.stage().iam());
  }

  private static Principal session(String role) {
    var own = TwoBusinesses.ALBA.value();
    return new Principal(role, own, Map.of("tenant", own));
  }

  private static String handler(String function) {
    return switch (function) {
      case "Session" -> "parlor.api.session.SessionHandler";
      case "Chat" -> "parlor.api.chat.ChatHandler";
      case "Owner" -> "parlor.api.owner.OwnerHandler";
      case "Visitor" -> "parlor.api.visitor.VisitorHandler";
      case "RotationFunction" -> Deployment.ROTATION;
      case "IngestFunction" -> Deployment.INGEST;
      case "RereadFunction" -> Deployment.REREAD;
      default -> Deployment.BREAK_GLASS;
    };
  }

  /** What is taken on for one business; break-glass hands on a second one. */
  private static String role(String function) {
    return TWO.stage()
        .template()
        .role(function.equals("BreakGlass") ? "BreakGlassRole" : function + "TenantRole");
  }

  /** AWS's word for it, or nothing if it went through. */
  private static String refused(
      DynamoDbClient client, TableName table, Operation operation, String partition) {
    var key = new TreeMap<>(Map.of("pk", AttributeValue.fromS(partition)));
    if (table.sorted()) {
      key.put("sk", AttributeValue.fromS("stolen"));
    }
    try {
      operation.on(client, PREFIX + table.word(), key);
      return "";
    } catch (AwsServiceException e) {
      return e.awsErrorDetails().errorCode();
    }
  }

  /** With credentials that the function itself was given for this business. */
  private static DynamoDbClient client(String function, TenantId tenant) {
    var stage = TWO.stage();
    var execution = stage.template().executionRole(handler(function));
    var aws = stage.as(execution).inRole(role(function), new HandClock());
    return client(aws, aws.access().of(tenant));
  }

  /** With credentials that the owner function was given for this person. */
  private static DynamoDbClient clientOf(PersonId person) {
    var stage = TWO.stage();
    var execution = stage.template().executionRole(handler("Owner"));
    var role = stage.template().role("OwnerPersonRole");
    var aws = stage.as(execution).inPersonRole(role, new HandClock());
    return client(aws, aws.people().of(person));
  }

  private static DynamoDbClient client(Aws aws, AwsRequestOverrideConfiguration as) {
    var vended =
        (AwsSessionCredentials) as.credentialsProvider().orElseThrow().resolveCredentials();
    return DynamoDbClient.builder()
        .httpClient(aws.http())
        .credentialsProvider(StaticCredentialsProvider.create(vended))
        .region(aws.region())
        .build();
  }
}
