package parlor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.audit.Deed;
import parlor.aws.AwsTables;
import parlor.aws.LambdaCalls;
import parlor.aws.OperatorRole;
import parlor.failure.Unavailable;
import parlor.http.Route;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The rotation of a business's key as it is deployed, and the job that asks for it. */
class CustodyTest {
  private static final HandClock CLOCK = new HandClock();
  private static final TwoBusinesses TWO = new TwoBusinesses(CLOCK);
  private static final String PREFIX = "parlor-dev-";

  @AfterAll
  static void close() {
    TWO.close();
  }

  @Test
  void a_rotation_is_in_the_audit_and_the_visit_under_way_goes_on() {
    var stage = TWO.stage();
    stage.iam().forget();
    var other = stage.rows().of(TwoBusinesses.BERTA);
    var rotated = stage.rotation().apply(event(TwoBusinesses.ALBA.value()));
    assertThat(rotated.path("result").asString("")).isEqualTo("rotated");
    assertThat(rotated.path("unreadable").asInt(-1)).isZero();
    assertThat(stage.rows().of(TwoBusinesses.BERTA)).isEqualTo(other);
    assertThat(stage.tables(stage.asAdministrator()).audits().latest(TwoBusinesses.ALBA, 9))
        .filteredOn(entry -> entry.what() == Deed.KEY_ROTATED)
        .hasSize(1);
    var read = TWO.caller().call(TWO.alba().at(Route.READ_CONVERSATION).bearer(TWO.alba().token()));
    assertThat(read.body()).contains(TWO.alba().canary());

    var again = stage.rotation().apply(event(TwoBusinesses.ALBA.value()));
    assertThat(again.path("result").asString("")).isEqualTo("too-soon");
    assertThat(again.path("retryAfterSeconds").asLong(0)).isPositive();
    assertThat(stage.iam().asked()).allMatch(asked -> asked.allowed());
    for (var role :
        List.of(
            stage.template().executionRole(Deployment.ROTATION),
            stage.template().role("RotationFunctionTenantRole"))) {
      assertThat(Used.not(stage, role)).as(role).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"t_zzzzzzzzzzzzzzzzzzzz, unknown-tenant", "t_a, bad-request", "'', bad-request"})
  void what_is_refused_is_a_value(String tenant, String word) {
    assertThat(TWO.stage().rotation().apply(event(tenant)))
        .isEqualTo(JsonNodeFactory.instance.objectNode().put("result", word));
  }

  @Test
  void a_job_meets_every_business_and_may_have_its_key_rotated_and_nothing_else() {
    var stage = TWO.stage();
    stage.aws().function(PREFIX + "rotation", event -> "{\"result\":\"rotated\"}");
    stage.aws().function(PREFIX + "break-glass", event -> "{\"result\":\"opened\"}");
    var administrator = stage.asAdministrator();
    var job = OperatorRole.of(administrator, "dev");
    assertThat(AwsTables.allTenants(job, PREFIX).page(Optional.empty(), 9).tenants())
        .extracting(one -> one.tenant())
        .containsExactlyInAnyOrder(TwoBusinesses.ALBA, TwoBusinesses.BERTA);
    try (var calls = LambdaCalls.of(job, 1);
        var own = LambdaCalls.of(administrator, 1)) {
      assertThat(calls.call(PREFIX + "rotation", "{}")).contains("rotated");
      assertThatThrownBy(() -> calls.call(PREFIX + "break-glass", "{}"))
          .isInstanceOf(Unavailable.class);
      // An administrator may; the function writes down that they did.
      assertThat(own.call(PREFIX + "break-glass", "{}")).contains("opened");
    }
    var tables = stage.tables(job);
    refused(() -> tables.keyring().tenantKey(TwoBusinesses.ALBA));
    refused(() -> tables.workspaces().read(TwoBusinesses.ALBA));
    refused(() -> tables.audits().latest(TwoBusinesses.ALBA, 1));
    refused(() -> tables.lines().list(TwoBusinesses.ALBA, Optional.empty(), 1));
    refused(() -> tables.registry().add(new TenantId("t_" + "z".repeat(20)), CLOCK.instant()));
    assertThat(Used.not(stage, stage.template().role("OperatorRole"))).isEmpty();
  }

  private static void refused(Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOf(Unavailable.class)
        .rootCause()
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
  }

  private static JsonNode event(String tenant) {
    return JsonMapper.shared().createObjectNode().put("tenant", tenant);
  }
}
