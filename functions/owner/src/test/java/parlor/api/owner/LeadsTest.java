package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.audit.Deed;
import parlor.conversation.ConversationId;
import parlor.conversation.Outcome;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;

/** Leads at the desk. */
@ExtendWith(DynamoDbExtension.class)
final class LeadsTest {
  private final TestDesk desk;

  LeadsTest(LocalTables tables) {
    desk = new TestDesk(tables);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ConversationId conversation() {
    desk.clock.forward(Duration.ofHours(1));
    var now = desk.clock.instant();
    return desk.conversation(desk.alba, now, Outcome.ANSWERED, "When is breakfast?");
  }

  private static List<String> names(TestDesk.Reply reply) {
    return reply.json().path("leads").valueStream().map(l -> l.path("name").asString()).toList();
  }

  @Test
  void leads_are_listed_newest_first_page_by_page_and_that_is_on_record() {
    for (int i = 1; i <= 5; i++) {
      desk.lead(conversation(), desk.alba, "Visitor " + i, "Hello");
    }
    var seen = new ArrayList<String>();
    var page = desk.get("agnes", "leads?limit=2");
    seen.addAll(names(page));
    while (page.json().path("next").isString()) {
      page = desk.get("agnes", "leads?limit=2&cursor=" + page.json().path("next").asString());
      seen.addAll(names(page));
    }
    assertThat(seen)
        .containsExactly("Visitor 5", "Visitor 4", "Visitor 3", "Visitor 2", "Visitor 1");
    assertThat(desk.tables.audits().latest(desk.alba, 1).getFirst().what())
        .isEqualTo(Deed.LEADS_READ);
    assertThat(names(desk.get("bea", "leads"))).isEmpty();
  }

  @Test
  void what_the_business_makes_of_a_lead_is_set_by_whoever_saw_it_last() {
    var lead = desk.lead(conversation(), desk.alba, "María", "A table for six");
    var path = "leads/" + lead.id();
    var read = desk.get("ana", path);
    assertThat(read.json().path("status").asString()).isEqualTo("new");
    var body = "{\"status\":\"contacted\",\"notes\":\"Called on Friday\"}";
    var token = desk.issuer.token("agnes");
    var set = desk.call(token, "PUT", path, body, Map.of("if-match", read.etag()));
    assertThat(set.status()).isEqualTo(200);
    assertThat(set.json().path("notes").asString()).isEqualTo("Called on Friday");
    var late = desk.call(token, "PUT", path, body, Map.of("if-match", read.etag()));
    assertThat(late.problem()).isEqualTo("conflict");
    assertThat(late.json().path("current").path("status").asString()).isEqualTo("contacted");
    var next = "{\"status\":\"done\",\"notes\":\"\"}";
    assertThat(desk.call(token, "PUT", path, next, Map.of("if-match", set.etag())).status())
        .isEqualTo(200);
    assertThat(desk.put("ana", path, body).problem()).as("unseen").isEqualTo("bad-request");
    assertThat(names(desk.get("ana", "leads?status=done"))).containsExactly("María");
    assertThat(names(desk.get("ana", "leads?status=new"))).isEmpty();
    assertThat(desk.get("bea", path).problem()).isEqualTo("not-found");
  }

  @Test
  void a_lead_is_erased_by_an_owner_alone_and_with_its_conversation() {
    var one = desk.lead(conversation(), desk.alba, "María", "Hello");
    assertThat(desk.delete("agnes", "leads/" + one.id()).problem()).isEqualTo("forbidden");
    assertThat(desk.delete("ana", "leads/" + one.id()).status()).isEqualTo(200);
    assertThat(desk.get("ana", "leads/" + one.id()).problem()).isEqualTo("not-found");
    assertThat(desk.delete("ana", "leads/" + one.id()).problem()).isEqualTo("not-found");
    var other = desk.lead(conversation(), desk.alba, "José", "Hello");
    desk.delete("ana", "conversations/" + other.id());
    assertThat(names(desk.get("ana", "leads"))).isEmpty();
    assertThat(desk.tables.keyring().find(desk.alba, other.id().record())).isEmpty();
  }

  @Test
  void a_table_of_leads_opens_in_a_spreadsheet_and_calculates_nothing() {
    desk.lead(conversation(), desk.alba, "María; \"la jefa\"", "=HYPERLINK(\"http://x\")\nTwo");
    desk.lead(conversation(), desk.alba, "-- José", "  @SUM(1+1)");
    var english = desk.table("ana", "leads", "en-GB");
    assertThat(english)
        .startsWith("\ufeff\"Left on\",\"Name\",\"E-mail\",\"Phone\"")
        .contains("\"María; \"\"la jefa\"\"\"", "\"'=HYPERLINK(\"\"http://x\"\")\nTwo\"")
        .contains("\"'-- José\"", "\"'  @SUM(1+1)\"", "\"'+34600000001\"")
        .endsWith("\r\n");
    assertThat(desk.table("ana", "leads", "es-ES"))
        .startsWith("\ufeff\"Fecha\";\"Nombre\";\"Correo electrónico\";\"Teléfono\"")
        .contains("\"nuevo\"");
    assertThat(desk.tables.audits().latest(desk.alba, 1).getFirst().what())
        .isEqualTo(Deed.LEADS_EXPORTED);
    assertThat(desk.table("bea", "leads", "en").split("\r\n", -1)).hasSize(2);
  }
}
