package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.mail.EmailAddress;
import parlor.mail.MailKind;
import parlor.mail.Off;
import parlor.mail.Stop;
import parlor.mail.StoppedAddresses;
import tools.jackson.databind.JsonNode;

/** Who gets mails, as an owner sees and says it, and the link that ends them. */
@ExtendWith(DynamoDbExtension.class)
final class MailingTest {
  private static final String WISH =
      """
      {"address":"Ana@Alba.EXAMPLE","language":"es","alerts":true,"summaries":true}\
      """;

  private final TestDesk desk;

  MailingTest(LocalTables local) {
    desk = new TestDesk(local);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private JsonNode ana() {
    return desk.get("ana", "mail").json().path("recipients").path(0);
  }

  private String link(MailKind kind) {
    return desk.parts.offLinks().seal(new Off.Kind(desk.alba, desk.person("ana"), kind));
  }

  @Test
  void an_owner_says_where_mails_go_and_no_agent_and_nobody_of_another_business_sees_it() {
    assertThat(desk.get("ana", "mail").json().path("recipients")).isEmpty();
    var set = desk.put("ana", "mail", WISH);
    assertThat(set.status()).isEqualTo(200);
    assertThat(set.json()).isEqualTo(desk.get("ana", "mail").json());
    assertThat(ana().toString())
        .isEqualTo(
            "{\"person\":\"%s\",\"address\":\"Ana@alba.example\",\"language\":\"es\""
                    .formatted(desk.person("ana"))
                + ",\"alerts\":true,\"summaries\":true,\"stopped\":null}");
    assertThat(desk.get("agnes", "mail").status()).isEqualTo(403);
    assertThat(desk.put("agnes", "mail", WISH).status()).isEqualTo(403);
    assertThat(desk.get("bea", "mail").json().path("recipients")).isEmpty();
    assertThat(desk.delete("ana", "mail").json().path("recipients")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ana\"",
        "\"ana@alba.example\\r\\nBcc: all@example.com\"",
        "\"ana@alba.example,all@example.com\"",
        "7",
        "null"
      })
  void what_is_no_address_is_refused_and_changes_nothing(String address) {
    var body = WISH.replace("\"Ana@Alba.EXAMPLE\"", address);
    var refused = desk.put("ana", "mail", body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("detail").asString()).startsWith("That is not an e-mail");
    assertThat(desk.get("ana", "mail").json().path("recipients")).isEmpty();
  }

  @Test
  void where_nothing_goes_any_more_is_shown_until_the_address_is_another() {
    desk.put("ana", "mail", WISH);
    var stop = new Stop(Stop.Reason.COMPLAINED, desk.clock.instant());
    var address = new EmailAddress("Ana@alba.example");
    desk.parts.recipients().stop(desk.alba, address, stop);
    new StoppedAddresses(desk.parts.stops(), desk.parts.keyring(), desk.parts.vault())
        .add(desk.alba, address, stop, stop.at().plus(Duration.ofDays(30)));
    desk.put("ana", "mail", WISH);
    assertThat(ana().path("stopped").toString())
        .isEqualTo("{\"reason\":\"complained\",\"at\":\"2046-03-15T12:00:00Z\"}");
    desk.put("ana", "mail", WISH.replace("Ana@Alba", "ana@new"));
    assertThat(ana().path("stopped").isNull()).isTrue();
    desk.put("ana", "mail", WISH);
    assertThat(ana().path("stopped").path("reason").asString()).as("back").isEqualTo("complained");
    desk.delete("ana", "mail", "");
    desk.put("ana", "mail", WISH);
    assertThat(ana().path("stopped").path("reason").asString()).as("anew").isEqualTo("complained");
  }

  @Test
  void to_look_at_the_link_changes_nothing_and_to_post_to_it_ends_that_kind_alone() {
    desk.put("ana", "mail", WISH);
    var asked = desk.off("GET", link(MailKind.SUMMARY), "es");
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.headers().get("content-type")).startsWith("text/html");
    assertThat(asked.body().text().orElseThrow())
        .contains("lang=\"es\"", "<form method=\"post\">", "Todavía no ha cambiado nada")
        .doesNotContain("alba.example");
    assertThat(ana().path("summaries").asBoolean()).isTrue();
    for (int i = 0; i < 2; i++) {
      var done = desk.off("POST", link(MailKind.SUMMARY), "en");
      assertThat(done.status()).isEqualTo(200);
      assertThat(done.body().text().orElseThrow()).contains("Done.").doesNotContain("<form");
    }
    assertThat(ana().path("summaries").asBoolean()).isFalse();
    assertThat(ana().path("alerts").asBoolean()).isTrue();
    desk.off("POST", link(MailKind.ALERT), "en");
    assertThat(ana().path("alerts").asBoolean()).isFalse();
  }

  @Test
  void a_link_says_nothing_and_a_changed_one_does_nothing() {
    desk.put("ana", "mail", WISH);
    var link = link(MailKind.SUMMARY);
    assertThat(link).matches("[A-Za-z0-9_-]{100,300}");
    for (int i = 0; i < link.length(); i += 7) {
      var changed =
          link.substring(0, i) + (link.charAt(i) == 'A' ? 'B' : 'A') + link.substring(i + 1);
      if (!changed.equals(link)) {
        assertThat(desk.off("POST", changed, "en").status()).isEqualTo(404);
      }
    }
    assertThat(desk.off("POST", "", "en").status()).isEqualTo(404);
    assertThat(desk.off("POST", "A".repeat(5_000), "en").status()).isEqualTo(404);
    assertThat(ana().path("summaries").asBoolean()).isTrue();
  }

  @Test
  void a_link_of_somebody_who_left_does_nothing() {
    assertThat(desk.off("POST", link(MailKind.SUMMARY), "en").status()).isEqualTo(200);
    assertThat(desk.get("ana", "mail").json().path("recipients")).isEmpty();
  }

  @Test
  void how_often_summaries_come_is_a_setting() {
    var seen = desk.get("ana", "settings");
    assertThat(seen.json().path("summaries").asString()).isEqualTo("each");
    var etag = Map.of("if-match", seen.etag());
    var token = desk.issuer.token("ana");
    var daily = seen.json().toString().replace("\"each\"", "\"daily\"");
    assertThat(desk.call(token, "PUT", "settings", daily, etag).status()).isEqualTo(200);
    var now = desk.get("ana", "settings");
    assertThat(now.json().path("summaries").asString()).isEqualTo("daily");
    var wrong = daily.replace("\"daily\"", "\"hourly\"");
    var with = Map.of("if-match", now.etag());
    assertThat(desk.call(token, "PUT", "settings", wrong, with).status()).isEqualTo(400);
  }
}
