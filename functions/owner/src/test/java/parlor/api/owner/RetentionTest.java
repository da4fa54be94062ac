package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.conversation.Outcome;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.lead.LeadId;
import parlor.mail.EmailAddress;
import parlor.mail.MailId;
import parlor.mail.Outgoing;
import parlor.subject.Print;
import parlor.tenant.TenantId;
import tools.jackson.databind.node.ObjectNode;

/** A business keeps what it has for a shorter time from now on, each kind by its own clock. */
@ExtendWith(DynamoDbExtension.class)
final class RetentionTest {
  private final TestDesk desk;

  RetentionTest(LocalTables tables) {
    desk = new TestDesk(tables);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ConversationId daysAgo(int days, TenantId tenant) {
    var at = desk.clock.instant().minus(Duration.ofDays(days));
    return desk.conversation(tenant, at, Outcome.ANSWERED, "When is breakfast?");
  }

  /** Sets these clocks and leaves the others. */
  private TestDesk.Reply keep(Map<String, Integer> clocks) {
    var settings = desk.get("ana", "settings");
    var body = (ObjectNode) settings.json();
    clocks.forEach(body::put);
    var seen = Map.of("if-match", settings.etag());
    return desk.call(desk.issuer.token("ana"), "PUT", "settings", body.toString(), seen);
  }

  @Test
  void what_is_older_is_unreadable_at_once_and_stays_so() {
    var old = daysAgo(12, desk.alba);
    var young = daysAgo(5, desk.alba);
    var foreign = daysAgo(12, desk.berta);
    assertThat(keep(Map.of("retentionDays", 10)).status()).isEqualTo(200);
    assertThat(desk.get("ana", "conversations/" + old).problem()).isEqualTo("not-found");
    assertThat(desk.tables.keyring().find(desk.alba, old.record())).isEmpty();
    assertThat(desk.get("ana", "conversations").json().path("conversations")).hasSize(1);
    assertThat(desk.get("ana", "conversations/" + young).status()).isEqualTo(200);
    assertThat(desk.get("bea", "conversations/" + foreign).status()).isEqualTo(200);

    assertThat(keep(Map.of("retentionDays", 365)).status()).isEqualTo(200);
    assertThat(desk.get("ana", "conversations/" + old).problem()).isEqualTo("not-found");
    assertThat(desk.get("ana", "conversations/" + young).status()).isEqualTo(200);
    assertThat(desk.get("ana", "members").json().at("/members/0/name").asString()).isNotEmpty();
  }

  @Test
  void contacts_have_a_clock_of_their_own_either_way() {
    var one = daysAgo(12, desk.alba);
    desk.lead(one, desk.alba, "María", "Call me");
    assertThat(keep(Map.of("retentionDays", 10)).status()).isEqualTo(200);
    assertThat(desk.get("ana", "conversations/" + one).problem()).isEqualTo("not-found");
    assertThat(desk.get("ana", "leads/" + one).status()).isEqualTo(200);
    var other = daysAgo(8, desk.alba);
    desk.lead(other, desk.alba, "José", "Write to me");
    assertThat(keep(Map.of("leadDays", 7)).status()).isEqualTo(200);
    assertThat(desk.get("ana", "leads/" + one).problem()).isEqualTo("not-found");
    assertThat(desk.get("ana", "leads/" + other).problem()).isEqualTo("not-found");
    assertThat(desk.tables.keyring().find(desk.alba, LeadId.of(other).record())).isEmpty();
    assertThat(desk.get("ana", "conversations/" + other).status()).isEqualTo(200);
  }

  @Test
  void nobody_is_found_any_more_in_what_a_shorter_clock_took() {
    var old = daysAgo(12, desk.alba);
    var maria = new Print("0a".repeat(16));
    var index = desk.tables.index();
    index.add(desk.alba, maria, old.record(), desk.clock.instant().plus(Duration.ofDays(78)));
    keep(Map.of("retentionDays", 10));
    assertThat(index.find(desk.alba, maria, 9)).isEmpty();
  }

  @Test
  void the_audit_begins_where_its_clock_says_and_no_longer_clock_brings_it_back() {
    desk.get("ana", "conversations/" + daysAgo(1, desk.alba));
    assertThat(desk.deeds("ana")).contains("conversation-read");
    desk.clock.forward(Duration.ofDays(40));
    assertThat(desk.deeds("ana")).contains("conversation-read");
    assertThat(keep(Map.of("auditDays", 30)).status()).isEqualTo(200);
    assertThat(desk.deeds("ana")).containsExactly("settings-changed");
    var exported = desk.post("ana", "exports", "{}").json().path("audit").toString();
    assertThat(exported).contains("workspace-exported").doesNotContain("conversation-read");
    assertThat(keep(Map.of("auditDays", 3_650)).status()).isEqualTo(200);
    assertThat(desk.deeds("ana")).doesNotContain("conversation-read");
  }

  @Test
  void mails_of_longer_ago_are_forgotten_and_later_ones_are_not() {
    var now = desk.clock.instant();
    var ana = desk.person("ana");
    var to = new Outgoing.To.Owner(ana, new EmailAddress("ana@alba.example"));
    var old = MailId.of("old", ana);
    var young = MailId.of("young", ana);
    var outgoing = desk.tables.outgoing();
    var ends = now.plus(Duration.ofDays(25));
    outgoing.take(desk.alba, old, Outgoing.News.ALERT, to, now.minus(Duration.ofDays(5)), ends);
    outgoing.take(desk.alba, young, Outgoing.News.ALERT, to, now.minus(Duration.ofDays(2)), ends);
    assertThat(keep(Map.of("mailDays", 3)).status()).isEqualTo(200);
    assertThat(outgoing.trace(desk.alba, old)).isEmpty();
    assertThat(outgoing.trace(desk.alba, young)).isPresent();
  }

  @Test
  void what_is_to_be_kept_no_longer_at_all_is_gone_after_a_day_at_most() {
    var yesterday = daysAgo(2, desk.alba);
    var today = daysAgo(0, desk.alba);
    assertThat(keep(Map.of("retentionDays", 0)).status()).isEqualTo(200);
    assertThat(desk.get("ana", "conversations/" + yesterday).problem()).isEqualTo("not-found");
    assertThat(desk.get("ana", "conversations/" + today).status()).isEqualTo(200);
  }

  @Test
  void no_clock_runs_for_ever_or_shorter_than_it_may() {
    var before = desk.get("ana", "settings").json();
    for (var odd :
        List.of(
            Map.of("retentionDays", -1),
            Map.of("retentionDays", 3_651),
            Map.of("leadDays", 0),
            Map.of("auditDays", 29),
            Map.of("auditDays", 3_651),
            Map.of("mailDays", 2))) {
      assertThat(keep(odd).problem()).as(odd.toString()).isEqualTo("bad-request");
    }
    assertThat(desk.get("ana", "settings").json()).isEqualTo(before);
  }

  @Test
  void somebody_who_has_not_seen_the_settings_shreds_nothing() {
    var old = daysAgo(12, desk.alba);
    var settings = ((ObjectNode) desk.get("ana", "settings").json()).put("retentionDays", 10);
    var seen = Map.of("if-match", "\"999\"");
    var late = desk.call(desk.issuer.token("ana"), "PUT", "settings", settings.toString(), seen);
    assertThat(late.problem()).isEqualTo("conflict");
    assertThat(desk.get("ana", "conversations/" + old).status()).isEqualTo(200);
  }

  @Test
  void on_what_terms_visitors_write_is_kept_by_whoever_does_not_know_of_it() {
    var seen = desk.get("ana", "settings");
    assertThat(seen.json().path("minimumAge").asInt()).isEqualTo(13);
    assertThat(seen.json().path("asksAgreement").asBoolean()).isFalse();
    var wanted = ((ObjectNode) seen.json()).put("minimumAge", 16).put("asksAgreement", true);
    assertThat(put(wanted, seen).status()).isEqualTo(200);
    var now = desk.get("ana", "settings");
    assertThat(now.json().path("minimumAge").asInt()).isEqualTo(16);
    var silent = ((ObjectNode) now.json()).remove(List.of("minimumAge", "asksAgreement"));
    assertThat(put(silent, now).status()).isEqualTo(200);
    var still = desk.get("ana", "settings");
    assertThat(still.json().path("minimumAge").asInt()).isEqualTo(16);
    assertThat(still.json().path("asksAgreement").asBoolean()).isTrue();
    for (var age : List.of("12", "19", "13.5", "\"13\"")) {
      var odd = silent.toString().replaceFirst("\\{", "{\"minimumAge\":" + age + ",");
      var seenNow = Map.of("if-match", still.etag());
      assertThat(desk.put("ana", "settings", odd, seenNow).status()).as(age).isEqualTo(400);
    }
    var odd = silent.toString().replaceFirst("\\{", "{\"asksAgreement\":\"yes\",");
    var seenNow = Map.of("if-match", still.etag());
    assertThat(desk.put("ana", "settings", odd, seenNow).status()).isEqualTo(400);
  }

  private TestDesk.Reply put(ObjectNode wanted, TestDesk.Reply seen) {
    return desk.put("ana", "settings", wanted.toString(), Map.of("if-match", seen.etag()));
  }
}
