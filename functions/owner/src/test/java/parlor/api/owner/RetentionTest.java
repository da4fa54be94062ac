package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.conversation.Outcome;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.lead.LeadId;
import parlor.tenant.TenantId;
import tools.jackson.databind.node.ObjectNode;

/** A business keeps what was said for a shorter time from now on. */
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

  private TestDesk.Reply keep(int days) {
    var settings = desk.get("ana", "settings");
    var body = ((ObjectNode) settings.json()).put("retentionDays", days).toString();
    return desk.call(
        desk.issuer.token("ana"), "PUT", "settings", body, Map.of("if-match", settings.etag()));
  }

  @Test
  void what_is_older_is_unreadable_at_once_and_stays_so() {
    var old = daysAgo(12, desk.alba);
    desk.lead(old, desk.alba, "María", "Call me");
    var young = daysAgo(5, desk.alba);
    var foreign = daysAgo(12, desk.berta);
    assertThat(keep(10).status()).isEqualTo(200);
    assertThat(desk.get("ana", "conversations/" + old).problem()).isEqualTo("not-found");
    assertThat(desk.get("ana", "leads/" + old).problem()).isEqualTo("not-found");
    assertThat(desk.tables.keyring().find(desk.alba, old.record())).isEmpty();
    assertThat(desk.tables.keyring().find(desk.alba, LeadId.of(old).record())).isEmpty();
    assertThat(desk.get("ana", "conversations").json().path("conversations")).hasSize(1);
    assertThat(desk.get("ana", "conversations/" + young).status()).isEqualTo(200);
    assertThat(desk.get("bea", "conversations/" + foreign).status()).isEqualTo(200);

    assertThat(keep(365).status()).isEqualTo(200);
    assertThat(desk.get("ana", "conversations/" + old).problem()).isEqualTo("not-found");
    assertThat(desk.get("ana", "conversations/" + young).status()).isEqualTo(200);
    assertThat(desk.get("ana", "members").json().at("/members/0/name").asString()).isNotEmpty();
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
}
