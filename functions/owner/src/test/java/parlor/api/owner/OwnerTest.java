package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.LocalTables;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Route;
import parlor.people.Membership;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.tenant.TenantId;
import parlor.testing.Casa;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an owner sees of the workspaces they work in. */
@ExtendWith(DynamoDbExtension.class)
final class OwnerTest {
  private static final TenantId ALBA = new TenantId("t_" + "a".repeat(20));
  private static final TenantId BERTA = new TenantId("t_" + "a".repeat(19) + "b");

  private record Reply(int status, JsonNode json, Map<String, String> headers) {}

  private final HandClock clock = new HandClock();
  private final TestIssuer issuer = TestIssuer.start(clock);
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final DynamoTables tables;
  private final Function<HttpCall, HttpReply> owner;

  OwnerTest(LocalTables local) {
    tables = local.instance(clock);
    owner = OwnerComponent.of(TestParts.of(tables, issuer.issuer(), clock, executor)).endpoint();
  }

  @BeforeEach
  void two_people_of_two_workspaces() {
    tables.workspaces().write(Casa.workspace(ALBA));
    tables.workspaces().write(Casa.workspace(BERTA));
    join("ana", ALBA, Role.OWNER);
    join("bea", BERTA, Role.AGENT);
  }

  @AfterEach
  void stop() {
    executor.close();
    issuer.close();
  }

  @Test
  void each_sees_the_workspaces_they_work_in_with_name_and_role() {
    assertThat(get("ana").json().toString())
        .isEqualTo(
            "{\"workspaces\":[{\"tenant\":\"%s\",\"name\":\"Casa\",\"role\":\"owner\"}]}"
                .formatted(ALBA));
    assertThat(get("bea").json().at("/workspaces/0/tenant").asString()).isEqualTo(BERTA.value());
    assertThat(get("bea").json().at("/workspaces/0/role").asString()).isEqualTo("agent");
    join("ana", BERTA, Role.AGENT);
    assertThat(get("ana").json().path("workspaces")).hasSize(2);
    tables.people().leave(person("ana"), BERTA);
  }

  @Test
  void somebody_who_works_nowhere_sees_an_empty_list() {
    assertThat(get("nobody").status()).isEqualTo(200);
    assertThat(get("nobody").json().path("workspaces")).isEmpty();
  }

  @Test
  void what_a_token_claims_of_roles_and_workspaces_means_nothing() {
    var boasting =
        issuer.token(
            "bea",
            claims ->
                claims
                    .claim("role", "owner")
                    .claim("cognito:groups", "owner")
                    .claim("tenant", ALBA.value())
                    .claim("workspaces", ALBA.value()));
    var seen = get(boasting, Map.of());
    assertThat(seen.json().path("workspaces")).hasSize(1);
    assertThat(seen.json().toString()).doesNotContain(ALBA.value()).contains("agent");
  }

  @Test
  void a_header_names_one_of_one_s_own_and_any_other_is_refused_alike() {
    var bea = issuer.token("bea");
    var own = get(bea, Map.of("parlor-workspace", BERTA.value()));
    assertThat(own.json().at("/workspaces/0/tenant").asString()).isEqualTo(BERTA.value());
    for (var other : new String[] {ALBA.value(), "t_" + "z".repeat(20), "", "*", BERTA + "#"}) {
      var refused = get(bea, Map.of("parlor-workspace", other));
      assertThat(refused.status()).as(other).isEqualTo(403);
      assertThat(refused.json().path("type").asString()).isEqualTo("/problems/forbidden");
    }
  }

  @Test
  void a_member_who_is_removed_while_signed_in_is_out_with_the_next_call() {
    join("eve", ALBA, Role.AGENT);
    var eve = issuer.token("eve");
    assertThat(get(eve, Map.of()).json().path("workspaces")).hasSize(1);
    tables.people().leave(person("eve"), ALBA);
    assertThat(get(eve, Map.of()).json().path("workspaces")).isEmpty();
    assertThat(get(eve, Map.of("parlor-workspace", ALBA.value())).status()).isEqualTo(403);
  }

  @Test
  void a_workspace_that_is_gone_is_left_out() {
    join("zoe", new TenantId("t_" + "g".repeat(20)), Role.OWNER);
    join("zoe", ALBA, Role.OWNER);
    assertThat(get("zoe").json().path("workspaces")).hasSize(1);
  }

  /** A page of another origin may read that it is refused, and nothing else. */
  @Test
  void what_is_somebody_s_is_open_to_no_other_page() {
    assertThat(get("ana").headers()).doesNotContainKey("access-control-allow-origin");
    assertThat(get("ana").headers()).containsEntry("cache-control", "no-store");
    assertThat(get("x", Map.of()).headers()).containsEntry("access-control-allow-origin", "*");
  }

  @Test
  void a_desk_that_stands_elsewhere_reads_it_and_no_other_page_does() {
    var desk = ToTheDesk.of(owner, Optional.of(URI.create("https://Office.example/parlor/")));
    var ana = Map.of("authorization", "Bearer " + issuer.token("ana"));
    assertThat(asked(desk, ana, "https://office.example").headers())
        .containsEntry("access-control-allow-origin", "https://office.example")
        .hasEntrySatisfying(
            "access-control-expose-headers", read -> assertThat(read).contains("ETag"))
        .hasEntrySatisfying("vary", by -> assertThat(by).contains("Origin"));
    for (var other :
        List.of(
            "https://office.example:8443",
            "http://office.example",
            "https://a.office.example",
            "null")) {
      assertThat(asked(desk, ana, other).headers())
          .as(other)
          .doesNotContainKey("access-control-allow-origin");
    }
    assertThat(
            asked(ToTheDesk.of(owner, Optional.empty()), ana, "https://office.example").headers())
        .doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void without_a_good_token_it_says_to_sign_in_again() {
    var refused = get("x.y.z", Map.of("accept-language", "es"));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.json().path("detail").asString()).contains("iniciar sesión");
    var ended = issuer.token("ana");
    clock.forward(Duration.ofHours(2));
    assertThat(get(ended, Map.of()).json().path("type").asString())
        .isEqualTo("/problems/token-expired");
  }

  @Test
  void an_issuer_that_cannot_be_reached_is_an_outage_with_a_wait() {
    issuer.down(true);
    var refused = get("ana");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.headers()).containsKey("retry-after");
  }

  private void join(String subject, TenantId workspace, Role role) {
    tables.people().join(person(subject), new Membership(workspace, role));
  }

  private PersonId person(String subject) {
    return PersonId.of(issuer.issuer().name(), subject);
  }

  private Reply get(String subject) {
    return get(issuer.token(subject), Map.of());
  }

  private Reply get(String token, Map<String, String> more) {
    var headers = new TreeMap<>(more);
    headers.put("authorization", "Bearer " + token);
    var reply = asked(owner, headers);
    var text = reply.body().text().orElseThrow();
    return new Reply(reply.status(), JsonMapper.shared().readTree(text), reply.headers());
  }

  private HttpReply.Bytes asked(
      Function<HttpCall, HttpReply> endpoint, Map<String, String> headers, String origin) {
    var all = new TreeMap<>(headers);
    all.put("origin", origin);
    return asked(endpoint, all);
  }

  private HttpReply.Bytes asked(
      Function<HttpCall, HttpReply> endpoint, Map<String, String> headers) {
    return (HttpReply.Bytes)
        endpoint.apply(
            new HttpCall(
                Route.READ_WORKSPACES.method(),
                Route.READ_WORKSPACES.path(),
                Map.of(),
                headers,
                Body.EMPTY,
                "192.0.2.1",
                "test",
                clock.instant().plusSeconds(5)));
  }
}
