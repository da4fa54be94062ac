package parlor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.Deed;
import parlor.aws.Aws;
import parlor.conversation.Event;
import parlor.failure.Unavailable;
import parlor.iam.Iam;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who runs a stage reads one business's conversations, once its audit says that they did. */
class BreakGlassTest {
  private static final HandClock CLOCK = new HandClock();
  private static final TwoBusinesses TWO = new TwoBusinesses(CLOCK);
  private static final String WHY = "Answers stopped on 2026-11-24";

  @AfterAll
  static void close() {
    TWO.close();
  }

  @Test
  void it_opens_one_business_after_that_stands_in_its_audit() {
    var opened = open(TwoBusinesses.ALBA);
    assertThat(opened.path("result").asString("")).isEqualTo("opened");
    assertThat(latest(TwoBusinesses.ALBA))
        .first()
        .satisfies(
            entry -> {
              assertThat(entry.id()).hasToString(opened.path("entry").asString(""));
              assertThat(entry.who()).isEqualTo(Actor.OPERATOR);
              assertThat(entry.what()).isEqualTo(Deed.EMERGENCY_ACCESS);
              assertThat(entry.reason().orElseThrow().text()).isEqualTo(WHY);
            });
    assertThat(words(as(opened), TwoBusinesses.ALBA)).contains(TWO.alba().canary());
    // AWS's own logs call whoever reads by the entry.
    assertThat(TWO.stage().aws().credentialsAskedFor().getLast())
        .containsEntry("RoleSessionName", opened.path("entry").asString(""))
        .containsEntry("DurationSeconds", "3600");
    assertThat(CLOCK.instant().plusSeconds(3600))
        .hasToString(opened.path("expiresAt").asString(""));
  }

  @Test
  void it_opens_no_other_business() {
    var aws = as(open(TwoBusinesses.ALBA));
    assertThatThrownBy(() -> words(aws, TwoBusinesses.BERTA)).isInstanceOf(Unavailable.class);
    var role = TWO.stage().template().role("BreakGlassRole");
    assertThat(TWO.stage().iam().asked())
        .filteredOn(asked -> asked.question().principal().arn().equals(role))
        .anyMatch(asked -> !asked.allowed());
  }

  @Test
  void with_it_nothing_is_written() {
    var before = List.of(rows(TwoBusinesses.ALBA), rows(TwoBusinesses.BERTA));
    var opened = open(TwoBusinesses.ALBA);
    var after = List.of(rows(TwoBusinesses.ALBA), rows(TwoBusinesses.BERTA));
    assertThat(after).as("the entry was").isNotEqualTo(before);
    try (var client = client(as(opened))) {
      for (var table : client(TWO.stage().asAdministrator()).listTables().tableNames()) {
        for (var tenant : List.of(TwoBusinesses.ALBA, TwoBusinesses.BERTA)) {
          var item =
              Map.of("pk", AttributeValue.fromS(tenant.value()), "sk", AttributeValue.fromS("x"));
          refused(() -> client.putItem(r -> r.tableName(table).item(item)));
          refused(() -> client.updateItem(r -> r.tableName(table).key(item)));
          refused(() -> client.deleteItem(r -> r.tableName(table).key(item)));
        }
      }
    }
    assertThat(List.of(rows(TwoBusinesses.ALBA), rows(TwoBusinesses.BERTA))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "t_zzzzzzzzzzzzzzzzzzzz, Answers stopped, unknown-tenant",
    "t_a, Answers stopped, bad-request",
    "'', Answers stopped, bad-request",
    "t_aaaaaaaaaaaaaaaaaaaa, '', bad-request",
    "t_aaaaaaaaaaaaaaaaaaaa, for ana@casa.example, bad-request"
  })
  void what_is_refused_is_a_value_and_leaves_no_entry(String tenant, String why, String word) {
    var before = latest(TwoBusinesses.ALBA);
    var role = TWO.stage().template().role("BreakGlassRole");
    var handed = handedOut(role);
    assertThat(TWO.stage().breakGlass().apply(event(tenant, why)))
        .isEqualTo(JsonNodeFactory.instance.objectNode().put("result", word));
    assertThat(latest(TwoBusinesses.ALBA)).isEqualTo(before);
    assertThat(handedOut(role)).isEqualTo(handed);
  }

  @Test
  void an_administrator_does_not_take_the_role_on() {
    var role = TWO.stage().template().role("BreakGlassRole");
    var administrator = TWO.stage().asAdministrator();
    try (var sts =
        StsClient.builder()
            .httpClient(administrator.http())
            .credentialsProvider(administrator.credentials())
            .region(administrator.region())
            .build()) {
      for (var tag : List.of(Optional.of(TwoBusinesses.ALBA), Optional.<TenantId>empty())) {
        refused(
            () ->
                sts.assumeRole(
                    r -> {
                      r.roleArn(role).roleSessionName("me");
                      tag.ifPresent(t -> r.tags(List.of(tag(t))));
                    }));
      }
    }
  }

  /**
   * Whatever the function and the role it hands on may do was asked for by these tests' reading.
   */
  @Test
  void all_that_is_granted_is_used() {
    TWO.stage().iam().forget();
    words(as(open(TwoBusinesses.ALBA)), TwoBusinesses.ALBA);
    var template = TWO.stage().template();
    var roles =
        List.of(
            template.executionRole(Deployment.BREAK_GLASS),
            template.role("BreakGlassFunctionTenantRole"),
            template.role("BreakGlassRole"));
    for (var role : roles) {
      assertThat(Used.not(TWO.stage(), role)).as(role).isEmpty();
    }
  }

  private static Tag tag(TenantId tenant) {
    return Tag.builder().key("tenant").value(tenant.value()).build();
  }

  private static long handedOut(String role) {
    return TWO.stage().aws().credentialsAskedFor().stream()
        .filter(asked -> asked.getOrDefault("RoleArn", "").equals(role))
        .count();
  }

  private static List<AuditEntry> latest(TenantId tenant) {
    var stage = TWO.stage();
    return stage.tables(stage.asAdministrator()).audits().latest(tenant, 100);
  }

  private static String rows(TenantId tenant) {
    return TWO.stage().rows().of(tenant);
  }

  private static JsonNode open(TenantId tenant) {
    // Entries of one millisecond are in no order.
    CLOCK.forward(Duration.ofMillis(1));
    return TWO.stage().breakGlass().apply(event(tenant.value(), WHY));
  }

  private static JsonNode event(String tenant, String why) {
    return JsonNodeFactory.instance.objectNode().put("tenant", tenant).put("reason", why);
  }

  /** Everything a visitor of that business ever said. */
  private static List<String> words(Aws aws, TenantId tenant) {
    var view = TWO.stage().view(aws);
    var said = new ArrayList<String>();
    for (var line : TWO.stage().tables(aws).lines().list(tenant, Optional.empty(), 9)) {
      for (var entry : view.thread(tenant, line.id(), Optional.empty(), 99).orElseThrow()) {
        if (entry.event() instanceof Event.Turn turn) {
          said.add(turn.question().value().replaceAll(".* ", ""));
        }
      }
    }
    return said;
  }

  private static Aws as(JsonNode opened) {
    return TWO.stage()
        .as(
            new Iam.Issued(
                opened.path("accessKeyId").asString(""),
                opened.path("secretAccessKey").asString(""),
                opened.path("sessionToken").asString(""),
                Iam.ADMINISTRATOR));
  }

  private static DynamoDbClient client(Aws aws) {
    return DynamoDbClient.builder()
        .httpClient(aws.http())
        .credentialsProvider(aws.credentials())
        .region(aws.region())
        .build();
  }

  private static void refused(Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).startsWith("AccessDenied"));
  }
}
