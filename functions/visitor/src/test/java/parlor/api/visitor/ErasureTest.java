package parlor.api.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.audit.Deed;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Happenings;
import parlor.conversation.Span;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.erasure.Erasure;
import parlor.http.Json;
import parlor.http.ReceiptJson;
import parlor.lead.LeadId;
import parlor.seal.RecordId;
import parlor.sealing.ReceiptKey;
import parlor.subject.Print;
import parlor.subject.Reach;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** A visitor takes their conversation away, and has it erased. */
@ExtendWith(DynamoDbExtension.class)
class ErasureTest {
  private final HandClock clock = new HandClock();
  private final LocalTables tables;
  private final Home home;

  ErasureTest(LocalTables tables) {
    this.tables = tables;
    this.home = new Home(tables, clock);
  }

  @Test
  void all_of_it_is_gone_at_once_and_a_receipt_says_what_remains() {
    var visit = home.visit();
    visit.say("When is breakfast?");
    visit.say("And my name is Canaria");
    visit.lead("Canaria", "canaria@casa.org", null, "Call me");
    tables.meter().reset();
    var reply = visit.erase();
    System.out.printf(
        "ledger erasure entries=3 requests=%d writeUnits=%.1f readUnits=%.1f%n",
        tables.meter().requests(), tables.meter().writeUnits(), tables.meter().readUnits());
    assertThat(reply.status()).isEqualTo(200);
    var receipt = reply.json().path("receipt");
    assertThat(receipt.path("erased").toString())
        .contains("{\"count\":3,\"kind\":\"entries\"}")
        .contains("{\"count\":1,\"kind\":\"leads\"}");
    assertThat(receipt.path("remains").toString())
        .contains(
            "issued-tokens", "cached-keys", "delivered-mail", "audit-entries", "mail-entries");
    var claimed = ReceiptJson.read(JsonMapper.shared().readTree(reply.text())).orElseThrow();
    assertThat(
            ReceiptKey.signed(
                home.parts.receipts().key(), claimed.canonical(), claimed.signature()))
        .isTrue();
    assertThat(reply.at("key")).isEqualTo(home.parts.receipts().key());
    assertThat(reply.text()).doesNotContain("Canaria");

    assertThat(home.parts.lines().list(home.tenant, Span.ALL, 9)).isEmpty();
    assertThat(home.parts.leads().list(home.tenant, Span.ALL, 9)).isEmpty();
    var keyring = home.parts.keyring();
    assertThat(keyring.find(home.tenant, visit.id().record())).isEmpty();
    assertThat(keyring.find(home.tenant, LeadId.of(visit.id()).record())).isEmpty();
    assertThat(rows(visit)).hasSize(1);
    assertThat(rows(visit).getFirst()).doesNotContainKey("body");
    var audit = home.parts.audits().latest(home.tenant, 1).getFirst();
    assertThat(audit.what()).isEqualTo(Deed.CONVERSATION_ERASED);
    assertThat(audit.who().value()).isEqualTo("visitor");
  }

  @Test
  void whoever_is_named_is_found_until_it_is_erased_and_by_the_address_they_gave_last() {
    var visit = home.visit();
    visit.say("Please write to Canaria@Casa.org, or call +34 600 11 22 33");
    assertThat(found("canaria@casa.org")).containsExactly(visit.id().record());
    var lead = LeadId.of(visit.id()).record();
    visit.lead("Canaria", "other@casa.org", null, "Or ask jose@casa.org");
    assertThat(found("other@casa.org")).containsExactly(lead);
    assertThat(found("jose@casa.org")).containsExactly(lead);
    visit.lead("Canaria", "third@casa.org", null, null);
    assertThat(found("other@casa.org")).isEmpty();
    assertThat(found("third@casa.org")).containsExactly(lead);
    assertThat(home.visit().say("When is breakfast?").status()).isEqualTo(200);
    visit.erase();
    var rows =
        tables
            .client()
            .query(
                r ->
                    r.tableName(tables.prefix() + "index")
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                            Map.of(":pk", AttributeValue.fromS(home.tenant.value()))));
    assertThat(rows.items()).isEmpty();
  }

  private Set<RecordId> found(String email) {
    var key = home.parts.keyring().tenantKey(home.tenant).orElseThrow();
    var blind = home.parts.vault().blind(home.tenant, key);
    var print = Print.of(blind, Reach.email(email).orElseThrow());
    return home.parts.index().find(home.tenant, print, 9);
  }

  private List<Map<String, AttributeValue>> rows(Home.Visit visit) {
    return tables
        .client()
        .query(
            r ->
                r.tableName(tables.prefix() + "transcripts")
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(home.tenant + "#" + visit.id()))))
        .items();
  }

  @Test
  void a_token_that_still_lives_opens_and_adds_nothing() {
    var visit = home.visit();
    visit.say("When is breakfast?");
    visit.erase();
    assertThat(visit.read().slug()).isEqualTo("erased");
    assertThat(visit.say("Hello?").slug()).isEqualTo("erased");
    assertThat(visit.lead("María", "a@casa.org", null, null).slug()).isEqualTo("erased");
    assertThat(visit.handoff(true).slug()).isEqualTo("erased");
    assertThat(visit.post("/v1/feedback", Json.object().put("helpful", true)).slug())
        .isEqualTo("erased");
    assertThat(visit.export("application/json").slug()).isEqualTo("erased");
    assertThat(visit.erase().slug()).isEqualTo("erased");
    assertThat(visit.resume().slug()).isEqualTo("erased");
    assertThat(home.parts.leads().list(home.tenant, Span.ALL, 9)).isEmpty();
    assertThat(home.told.news).isEmpty();
  }

  @Test
  void a_contact_that_outlives_the_words_goes_by_the_same_wish() {
    var visit = home.visit();
    visit.say("When is breakfast?");
    visit.lead("María", "a@casa.org", null, null);
    erasure().words(home.tenant, visit.id());
    assertThat(home.parts.leads().list(home.tenant, Span.ALL, 9)).hasSize(1);
    var reply = visit.erase();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/receipt/erased").toString())
        .contains("{\"count\":0,\"kind\":\"conversations\"}")
        .contains("{\"count\":0,\"kind\":\"entries\"}")
        .contains("{\"count\":1,\"kind\":\"leads\"}");
    assertThat(home.parts.leads().list(home.tenant, Span.ALL, 9)).isEmpty();
    assertThat(rows(visit)).as("one mark").hasSize(1);
    assertThat(visit.erase().slug()).isEqualTo("erased");
  }

  @Test
  void one_that_was_cut_short_is_finished_by_asking_again() {
    var visit = home.visit();
    visit.say("When is breakfast?");
    visit.lead("María", "a@casa.org", null, null);
    home.parts.keyring().remove(home.tenant, visit.id().record());
    home.parts.conversations().end(home.tenant, visit.id(), clock.instant().plusSeconds(3_600));
    assertThat(visit.erase().status()).isEqualTo(200);
    assertThat(home.parts.leads().list(home.tenant, Span.ALL, 9)).isEmpty();
    assertThat(home.parts.lines().list(home.tenant, Span.ALL, 9)).isEmpty();
    assertThat(rows(visit)).hasSize(1);
  }

  private Erasure erasure() {
    return new Erasure(
        home.parts.keyring(),
        home.parts.lines(),
        home.parts.conversations(),
        home.parts.leads(),
        home.parts.index(),
        home.parts.errands(),
        clock);
  }

  @Test
  void whoever_was_writing_when_it_was_erased_adds_nothing_and_begins_nothing() {
    var visit = home.visit();
    visit.say("When is breakfast?");
    var open = visit.transcript();
    Conversations log = home.parts.conversations();
    var before = log.latest(open, 4);
    visit.erase();
    var event = new Event.HandoffAsked();
    var late = Entry.next(before, event, clock.instant());
    assertThat(log.append(open, late)).isFalse();
    assertThat(new Happenings(log, clock).add(open, _ -> Optional.of(event)))
        .isInstanceOf(Happenings.Outcome.Gone.class);
    assertThat(log.latest(open, 4).getFirst().isErased()).isTrue();
  }

  @Test
  void one_that_was_never_written_to_is_erased_as_well() {
    var visit = home.visit();
    assertThat(visit.erase().status()).isEqualTo(200);
    assertThat(visit.say("Hello?").slug()).isEqualTo("erased");
  }

  @Test
  void a_visitor_takes_it_away_as_data_and_as_text_in_their_language() {
    var visit = home.visit("es");
    visit.say("When is breakfast?");
    visit.post("/v1/feedback", Json.object().put("about", 1).put("helpful", true));
    visit.handoff(true);
    visit.joined("Ana");
    visit.lead("María", "maria@casa.org", null, "Mesa para seis");
    var data = visit.export("application/json");
    assertThat(data.headers().get("content-disposition")).contains("conversation-2046-03-15.json");
    assertThat(data.json().path("entries")).hasSize(5);
    assertThat(data.json().path("lead").path("message").asString()).isEqualTo("Mesa para seis");
    var text = visit.export("text/plain");
    assertThat(text.headers().get("content-type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(text.text())
        .contains("Conversación con Casa", "15 de marzo de 2046", "Tú: When is breakfast?")
        .contains("Asistente: Breakfast is from 8 to 10.30.", "Ana se ha unido.")
        .contains("Dijiste: me ha servido.", "maria@casa.org", "Mesa para seis");
  }

  @Test
  void feedback_is_about_an_answer_that_there_is() {
    var visit = home.visit();
    visit.say("When is breakfast?");
    for (var body :
        List.of(
            Json.object().put("about", 7).put("helpful", true),
            Json.object().put("about", 0).put("helpful", true),
            Json.object().put("about", 1),
            Json.object().put("about", 1).put("helpful", "yes"))) {
      assertThat(visit.post("/v1/feedback", body).slug()).isEqualTo("bad-request");
    }
    assertThat(visit.kinds()).containsExactly("turn");
  }
}
