package parlor.api.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.conversation.Span;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.http.Json;
import parlor.testing.HandClock;

/** A visitor leaves how to reach them. */
@ExtendWith(DynamoDbExtension.class)
class LeadTest {
  private final LocalTables tables;
  private final Home home;

  LeadTest(LocalTables tables) {
    this.tables = tables;
    this.home = new Home(tables, new HandClock());
  }

  @Test
  void a_lead_is_kept_the_business_is_told_and_the_log_says_so_without_it() {
    var visit = home.visit();
    visit.say("When is breakfast?");
    tables.meter().reset();
    var reply = visit.lead("María", "maria@casa.org", "+34 600 00 00 01", "A table for six");
    System.out.printf(
        "ledger lead requests=%d writeUnits=%.1f readUnits=%.1f%n",
        tables.meter().requests(), tables.meter().writeUnits(), tables.meter().readUnits());
    assertThat(tables.meter().requests()).isEqualTo(19);
    assertThat(tables.meter().writeUnits()).isEqualTo(10);
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.at("email")).isEqualTo("maria@casa.org");
    assertThat(reply.at("phone")).isEqualTo("+34600000001");
    assertThat(reply.at("text")).contains("maria@casa.org");
    assertThat(home.told.news).containsExactly("lead " + visit.id());
    assertThat(visit.kinds()).containsExactly("turn", "lead");
    assertThat(visit.read().text()).doesNotContain("600000001");
  }

  @Test
  void the_agreement_that_is_kept_is_the_one_that_was_shown() {
    var visit = home.visit("es");
    visit.lead("María", "maria@casa.org", "", "");
    var consent = visit.opened.path("consent");
    assertThat(consent.path("text").asString()).contains("Casa").contains("Acepto");
    assertThat(visit.export("application/json").json().path("lead").path("consent"))
        .isEqualTo(consent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "María     | maria@casa            | -                | email",
        "María     | maria casa.org        | -                | email",
        "María     | maria@casa.org,b@c.org| -                | email",
        "María     | maria@casa.nosuchtld  | -                | email",
        "María     | -                     | +34 600 00 OO 01 | phone",
        "María     | -                     | 1-800-FLOWERS    | phone",
        "María     | -                     | +34 600          | phone",
        "María     | -                     | +44 600 00 00 01 | phone",
        "María     | -                     | call me          | phone",
        "María     | -                     | -                | contact",
        "'   '     | maria@casa.org        | -                | name",
        "'¿…? –'   | maria@casa.org        | -                | name"
      })
  void what_is_no_contact_is_refused_in_the_visitors_language(
      String name, String email, String phone, String field) {
    var reply = home.visit("es").lead(name, email, phone, null);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("field")).isEqualTo(field);
    assertThat(reply.at("detail")).contains("No se ha guardado nada");
  }

  @ParameterizedTest
  @CsvSource({
    "600 00 00 01, +34600000001",
    "0034 600000001, +34600000001",
    "+1 (212) 555-0123 ext. 45, +12125550123;ext=45",
    "+44 20 7946 0018, +442079460018",
    "600000001 extensión 12, +34600000001;ext=12",
    "600 000 001 int. 4, +34600000001;ext=4",
    "+34 600\u2013000\u2013001, +34600000001",
    "600\u00a0000\u00a0001, +34600000001",
    "\uff16\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff11, +34600000001",
    "tel: 600 00 00 01, +34600000001",
    "tel:+34-600-000-001;ext=9, +34600000001;ext=9"
  })
  void a_number_is_read_as_it_is_written_at_home(String written, String number) {
    assertThat(home.visit().lead("María", null, written, null).at("phone")).isEqualTo(number);
  }

  @Test
  void a_name_in_any_script_is_one_line_and_turns_nothing_around() {
    for (var name :
        List.of("María José", "محمد", "אבי", "李小龙", "Zoë 👩‍🌾", "O'Brien-García", "🌻 🌻")) {
      assertThat(home.visit().lead(name, "a@casa.org", null, null).at("name")).isEqualTo(name);
    }
    for (var name :
        List.of("María\r\nBcc: all@casa.org", "María\nX", "Mar\u202eía", "x".repeat(101))) {
      var reply = home.visit().lead(name, "a@casa.org", null, null);
      assertThat(reply.at("field")).isEqualTo("name");
    }
  }

  @Test
  void without_consent_or_with_too_many_words_nothing_is_kept() {
    var visit = home.visit();
    var body = Json.object().put("name", "María").put("email", "a@casa.org");
    assertThat(visit.post("/v1/leads", body).at("field")).isEqualTo("consent");
    assertThat(visit.post("/v1/leads", body.put("consent", "yes")).at("field"))
        .isEqualTo("consent");
    assertThat(visit.lead("María", "a@casa.org", null, "x".repeat(10_000)).status()).isEqualTo(413);
    assertThat(home.parts.leads().list(home.tenant, Span.ALL, 10)).isEmpty();
    assertThat(home.told.news).isEmpty();
  }

  @Test
  void whoever_says_they_are_a_child_leaves_no_contact() {
    var visit = home.visit("es");
    visit.say("Hola, tengo 11 años. ¿Puedo ir con mi madre?");
    var refused = visit.lead("Leo", "leo@casa.org", null, null);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("detail"))
        .contains("la edad que indica este chat", "No se ha guardado nada");
    var other = home.visit().lead("Leo", "leo@casa.org", null, "I am ten years old");
    assertThat(other.status()).isEqualTo(403);
    assertThat(home.parts.leads().list(home.tenant, Span.ALL, 10)).isEmpty();
    assertThat(home.told.news).isEmpty();
    assertThat(home.visit().lead("Ana", "a@casa.org", null, "My son is 10 years old").status())
        .isEqualTo(201);
  }

  @Test
  void what_nobody_needs_to_read_is_masked() {
    var visit = home.visit();
    var reply = visit.lead("María", "a@casa.org", null, "My card is 4111 1111 1111 1111, call me");
    assertThat(reply.at("message")).contains("[card]").doesNotContain("4111");
    var named = home.visit().lead("4111 1111 1111 1111", "a@casa.org", null, null);
    assertThat(named.at("name")).isEqualTo("[card]");
  }

  @Test
  void the_same_lead_twice_at_once_is_one() throws Exception {
    var visit = home.visit();
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 4; i++) {
      calls.add(() -> visit.lead("María", "maria@casa.org", null, "A table for six").status());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reply : threads.invokeAll(calls)) {
        assertThat(reply.get()).isBetween(200, 201);
      }
    }
    assertThat(visit.lead("María", "maria@casa.org", "", "A table for six").status())
        .isEqualTo(200);
    assertThat(home.parts.leads().list(home.tenant, Span.ALL, 10)).hasSize(1);
    assertThat(home.told.news).containsOnly("lead " + visit.id());
    assertThat(visit.kinds()).as("in the log").containsExactly("lead");
  }

  @Test
  void one_sent_again_after_it_was_kept_stands_in_the_log_once() {
    var visit = home.visit();
    visit.lead("María", "maria@casa.org", null, null);
    assertThat(visit.lead("María", "maria@casa.org", null, null).status()).isEqualTo(200);
    assertThat(visit.kinds()).containsExactly("lead");
    assertThat(visit.lead("María", "maria.j@casa.org", null, null).status()).isEqualTo(200);
    assertThat(visit.export("application/json").json().path("lead").path("email").asString())
        .isEqualTo("maria.j@casa.org");
  }

  @Test
  void a_lead_ends_the_waiting_and_a_conversation_without_words_is_listed() {
    var visit = home.visit();
    visit.handoff(true);
    assertThat(visit.lead("María", "maria@casa.org", null, null).at("state")).isEqualTo("bot");
    var lines = home.parts.lines().list(home.tenant, Span.ALL, 10);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().open(visit.transcript().seal()).opening()).isEmpty();
    visit.say("When is breakfast?");
    var now = home.parts.lines().list(home.tenant, Span.ALL, 10).getFirst();
    assertThat(now.open(visit.transcript().seal()).opening()).isEqualTo("When is breakfast?");
  }

  @Test
  void whoever_asks_for_much_at_once_waits() {
    var visit = home.visit();
    Home.Reply reply = visit.handoff(false);
    for (int i = 0; i < 12 && reply.status() == 200; i++) {
      reply = visit.handoff(false);
    }
    assertThat(reply.slug()).isEqualTo("too-many-messages");
    assertThat(reply.headers()).containsKey("retry-after");
  }
}
