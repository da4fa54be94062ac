package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.Withheld;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.Allowance;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A business of one's own, from an address. */
@ExtendWith(DynamoDbExtension.class)
final class SignUpTest {
  private static final String SITE = "{\"address\":\"www.fonda.example/en\",\"called\":\"Nora\"}";

  private final TestDesk desk;

  SignUpTest(LocalTables local) {
    desk = new TestDesk(local);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void an_address_becomes_a_business_with_a_source_and_a_key_to_try() {
    assertThat(desk.get("nora", "signup").json().path("allowed").asBoolean()).isTrue();
    var made = desk.post("nora", "signup", SITE);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    assertThat(made.json().path("name").asString()).isEqualTo("fonda.example");
    assertThat(desk.asked().all).containsExactly(SourceId.HOME);
    assertThat(desk.get("nora", "content").json().at("/sources/0/place").asString())
        .isEqualTo("https://www.fonda.example/en");
    var key = desk.get("nora", "keys").json().path("keys").path(0);
    assertThat(key.path("active").asBoolean()).isTrue();
    assertThat(key.path("domains").valueStream().map(JsonNode::asString))
        .as("to try, and nowhere else")
        .containsExactly(TestParts.TRIAL.value());
    assertThat(desk.get("nora", "usage").json().at("/messages/quota").asInt()).isEqualTo(100);
    var member = desk.get("nora", "members").json().path("members").path(0);
    assertThat(member.path("name").asString()).isEqualTo("Nora");
    assertThat(member.path("role").asString()).isEqualTo("owner");
    assertThat(desk.deeds("nora")).contains("workspace-made");
    var tenant = new TenantId(made.json().path("tenant").asString());
    assertThat(desk.tables.registry().find(tenant)).isPresent();
  }

  @Test
  void it_goes_live_once_it_is_said_who_answers() {
    desk.post("nora", "signup", SITE);
    assertThat(steps()).containsEntry("privacy", false).containsEntry("domain", false);
    assertThat(desk.get("nora", "checklist").json().path("site").asString())
        .isEqualTo("https://www.fonda.example");
    var domain = "{\"domain\":\"www.fonda.example\"}";
    assertThat(desk.post("nora", "domains", domain).problem()).isEqualTo("conflict");
    var seen = desk.get("nora", "settings");
    var named = (ObjectNode) seen.json().deepCopy();
    named.put("name", "Fonda");
    assertThat(set(seen.etag(), named).status()).as("the rest may be set before").isEqualTo(200);
    answers();
    assertThat(desk.post("nora", "domains", domain).status()).isEqualTo(200);
    assertThat(steps()).containsEntry("privacy", true).containsEntry("domain", true);
    assertThat(steps()).containsEntry("invite", false).containsEntry("install", false);
    desk.post("nora", "members", "{\"email\":\"ben@fonda.example\",\"role\":\"agent\"}");
    assertThat(steps()).containsEntry("invite", true);
  }

  @Test
  void a_site_that_sends_visitors_elsewhere_says_so_and_its_owner_alone_lists_where() {
    var made = desk.post("nora", "signup", SITE);
    var tenant = new TenantId(made.json().path("tenant").asString());
    assertThat(leadsTo()).as("not read yet").isEmpty();
    led(tenant, "https://fonda.example");
    assertThat(leadsTo()).as("going live lists both").isEmpty();
    led(tenant, "https://shop.fonda.org");
    assertThat(leadsTo()).isEqualTo("https://shop.fonda.org");
    var shop = "{\"domain\":\"https://shop.fonda.org\"}";
    assertThat(desk.post("nora", "domains", shop).problem()).isEqualTo("conflict");
    answers();
    assertThat(desk.get("nora", "domains").json().toString())
        .as("nothing lists itself")
        .doesNotContain("fonda");
    assertThat(desk.post("nora", "domains", "{\"domain\":\"www.fonda.example\"}").status())
        .isEqualTo(200);
    assertThat(leadsTo()).as("live, and not there").isEqualTo("https://shop.fonda.org");
    assertThat(desk.post("nora", "domains", shop).status()).isEqualTo(200);
    assertThat(leadsTo()).isEmpty();
    led(tenant, "https://fonda.example");
    assertThat(leadsTo()).as("live, without its twin").isEqualTo("https://fonda.example");
  }

  @Test
  void whoever_removes_what_was_read_goes_live_on_the_same_site() {
    var made = desk.post("nora", "signup", SITE);
    var tenant = new TenantId(made.json().path("tenant").asString());
    led(tenant, "https://shop.fonda.org");
    assertThat(desk.delete("nora", "content/sources/home").status()).isEqualTo(200);
    assertThat(desk.get("nora", "content").json().path("sources")).isEmpty();
    assertThat(desk.get("nora", "checklist").json().path("site").asString())
        .isEqualTo("https://www.fonda.example");
    assertThat(leadsTo()).isEqualTo("https://shop.fonda.org");
    assertThat(desk.post("nora", "content/sites", "{\"address\":\"fonda.org\"}").status())
        .isEqualTo(201);
    assertThat(desk.get("nora", "checklist").json().path("site").asString())
        .isEqualTo("https://www.fonda.example");
  }

  private String leadsTo() {
    return desk.get("nora", "checklist").json().path("leadsTo").asString("");
  }

  private void led(TenantId tenant, String origin) {
    desk.tables
        .sources()
        .report(
            tenant,
            SourceId.HOME,
            new SourceState(
                SourceState.Phase.READY,
                desk.clock.instant(),
                1,
                1,
                Optional.empty(),
                Withheld.NOTHING,
                Optional.of(new Origin(origin))));
  }

  /** It is said who answers for what visitors write. */
  private void answers() {
    var seen = desk.get("nora", "settings");
    var named = (ObjectNode) seen.json().deepCopy();
    named
        .putObject("privacy")
        .put("legalName", "Fonda S.L.")
        .put("contact", "privacy@fonda.example")
        .put("policy", "https://www.fonda.example/privacy");
    assertThat(set(seen.etag(), named).status()).isEqualTo(200);
  }

  @Test
  void only_who_is_invited_may_where_it_is_by_invitation_and_the_issuer_says_who_that_is() {
    var invited = desk.ruled(SignUps.Mode.INVITED, Set.of("nora@fonda.example"));
    desk.issuer.email("nora", "Nora@Fonda.example", true);
    desk.issuer.email("eve", "nora@fonda.example", false);
    desk.issuer.email("bob", "bob@fonda.example", true);
    for (var who : List.of("eve", "bob", "nobody")) {
      assertThat(invited.get(who, "signup").json().path("allowed").asBoolean()).as(who).isFalse();
      assertThat(invited.post(who, "signup", SITE).status()).as(who).isEqualTo(403);
    }
    var boasting =
        desk.issuer.token(
            "eve",
            claims -> claims.claim("email", "nora@fonda.example").claim("email_verified", true));
    assertThat(invited.call(boasting, "POST", "signup", SITE, Map.of()).status()).isEqualTo(403);
    assertThat(invited.get("nora", "signup").json().path("allowed").asBoolean()).isTrue();
    assertThat(invited.post("nora", "signup", SITE).status()).isEqualTo(201);
  }

  @Test
  void where_it_is_closed_nobody_may() {
    var closed = desk.ruled(SignUps.Mode.CLOSED, Set.of());
    assertThat(closed.post("nora", "signup", SITE).problem()).isEqualTo("forbidden");
    assertThat(desk.post("nora", "signup", SITE).status()).isEqualTo(201);
  }

  @Test
  void all_together_stay_under_the_operator_s_ceiling() {
    var bounded = desk.bounded(new Allowance(given() + 150, Long.MAX_VALUE));
    assertThat(bounded.post("nora", "signup", SITE).status()).isEqualTo(201);
    assertThat(bounded.post("nora", "signup", SITE).problem()).isEqualTo("conflict");
    assertThat(desk.get("nora", "workspace").json().path("workspaces")).hasSize(1);
  }

  /** Messages a month that all have together who signed up in these tests so far. */
  private long given() {
    long least = 0;
    long most = 1L << 20;
    while (least < most) {
      long middle = (least + most) / 2;
      // Nothing more is admitted wherever what was given is not beyond.
      if (desk.tables.ceiling().admit(Allowance.NOTHING, new Allowance(middle, Long.MAX_VALUE))) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    return least;
  }

  @Test
  void one_person_has_room_for_a_few() {
    for (int i = 0; i < 5; i++) {
      assertThat(desk.post("nora", "signup", SITE).status()).isEqualTo(201);
    }
    assertThat(desk.post("nora", "signup", SITE).status()).isEqualTo(409);
  }

  @Test
  void what_is_no_address_makes_nothing() {
    for (var odd :
        List.of(
            "{}",
            "{\"address\":\"\"}",
            "{\"address\":\"ftp://fonda.example\"}",
            "{\"address\":\"javascript:alert(1)\"}",
            "{\"address\":\"https://u:p@fonda.example\"}",
            "{\"address\":\"fonda.example\",\"tenant\":\"" + desk.alba + "\"}")) {
      assertThat(desk.post("nora", "signup", odd).status()).as(odd).isEqualTo(400);
    }
    assertThat(desk.get("nora", "workspace").json().path("workspaces")).isEmpty();
    assertThat(desk.call("x.y.z", "POST", "signup", SITE, Map.of()).status()).isEqualTo(401);
    assertThat(desk.asked().all).isEmpty();
  }

  private TestDesk.Reply set(String etag, JsonNode settings) {
    return desk.call(
        desk.issuer.token("nora"),
        "PUT",
        "settings",
        settings.toString(),
        Map.of("if-match", etag));
  }

  private Map<String, Boolean> steps() {
    var all = new TreeMap<String, Boolean>();
    desk.get("nora", "checklist")
        .json()
        .path("steps")
        .forEach(step -> all.put(step.path("step").asString(), step.path("done").asBoolean()));
    return all;
  }
}
