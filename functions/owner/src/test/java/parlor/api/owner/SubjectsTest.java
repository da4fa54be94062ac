package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.conversation.Outcome;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.lead.LeadId;
import parlor.seal.RecordId;
import parlor.subject.Naming;
import parlor.subject.Reach;
import parlor.tenant.TenantId;

/** Somebody asks a business what it has of them. */
@ExtendWith(DynamoDbExtension.class)
final class SubjectsTest {
  private static final String MARIA = "{\"email\":\"Maria@Casa.org\"}";
  private static final String BY_PHONE = "{\"phone\":\"600 000 001\"}";

  private final TestDesk desk;

  SubjectsTest(LocalTables tables) {
    desk = new TestDesk(tables);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ConversationId conversation(TenantId tenant, String words) {
    desk.clock.forward(Duration.ofHours(1));
    return desk.conversation(tenant, desk.clock.instant(), Outcome.ANSWERED, words);
  }

  /** As chat and visitor do. */
  private void named(TenantId tenant, RecordId record, Reach reach) {
    var key = desk.tables.keyring().tenantKey(tenant).orElseThrow();
    new Naming(desk.tables.index(), desk.parts.vault())
        .note(tenant, key, record, Set.of(reach), desk.clock.instant().plus(TestDesk.KEPT));
  }

  /** One that names her, one that she left a lead in, and two that are nobody's business. */
  private ConversationId[] maria() {
    var typed = conversation(desk.alba, "Write to maria@casa.org");
    named(desk.alba, typed.record(), Reach.email("maria@casa.org").orElseThrow());
    var left = conversation(desk.alba, "Do you have parking?");
    var lead = desk.lead(left, desk.alba, "María", "Call me");
    named(desk.alba, lead.id().record(), Reach.email("maria@casa.org").orElseThrow());
    named(desk.alba, lead.id().record(), Reach.phone("+34600000001").orElseThrow());
    var other = conversation(desk.alba, "When is breakfast?");
    var foreign = conversation(desk.berta, "It is maria@casa.org here, too");
    named(desk.berta, foreign.record(), Reach.email("maria@casa.org").orElseThrow());
    return new ConversationId[] {typed, left, other, foreign};
  }

  @Test
  void a_person_is_found_where_they_typed_their_address_and_where_they_left_it() {
    var ids = maria();
    var found = desk.post("ana", "subjects/find", MARIA);
    assertThat(found.json().path("found").valueStream().map(f -> f.path("conversation").asString()))
        .containsExactly(ids[1].toString(), ids[0].toString());
    assertThat(found.json().at("/found/1/opening").asString()).contains("maria@casa.org");
    assertThat(found.json().at("/found/0/lead/name").asString()).isEqualTo("María");
    assertThat(found.json().path("next").isNull()).isTrue();
    assertThat(found.json().at("/reply/en").asString())
        .contains("2 conversations and 1 contact you left", "Casa");
    assertThat(found.json().at("/reply/es").asString()).contains("2 conversaciones y 1 contacto");
    var byPhone = desk.post("ana", "subjects/find", BY_PHONE).json();
    assertThat(byPhone.path("found")).hasSize(1);
    var both = "{\"email\":\"maria@casa.org\",\"phone\":\"0034 600000001\"}";
    assertThat(desk.post("ana", "subjects/find", both).json().path("found")).hasSize(2);
    assertThat(desk.deeds("ana")).startsWith("subject-sought", "subject-sought", "subject-sought");
    assertThat(desk.get("ana", "audit").json().toString()).doesNotContainIgnoringCase("maria");
  }

  @Test
  void whoever_is_not_there_gets_a_kind_answer_and_nobody_learns_of_another_business() {
    maria();
    var nobody = desk.post("ana", "subjects/find", "{\"email\":\"jose@casa.org\"}").json();
    assertThat(nobody.path("found")).isEmpty();
    assertThat(nobody.at("/reply/en").asString()).contains("we found nothing");
    assertThat(desk.post("bea", "subjects/find", MARIA).json().path("found")).hasSize(1);
    assertThat(desk.post("agnes", "subjects/find", MARIA).problem()).isEqualTo("forbidden");
    for (var odd :
        new String[] {
          "{}",
          "{\"email\":\"maria\"}",
          "{\"phone\":\"123\"}",
          "{\"email\":\"a@b.org\",\"phone\":\"1\"}",
          "{\"email\":\"a@b.org\",\"after\":\"x\"}",
          "{\"name\":\"María\"}"
        }) {
      for (var right : new String[] {"find", "export", "erase"}) {
        assertThat(desk.post("ana", "subjects/" + right, odd).problem())
            .as(right + " " + odd)
            .isEqualTo("bad-request");
      }
    }
  }

  @Test
  void all_of_it_is_handed_over() {
    var ids = maria();
    var export = desk.post("ana", "subjects/export", MARIA);
    var json = export.json();
    assertThat(json.path("version").asInt()).isEqualTo(1);
    assertThat(json.path("conversations")).hasSize(2);
    assertThat(json.at("/conversations/1/id").asString()).isEqualTo(ids[0].toString());
    assertThat(json.at("/conversations/1/entries/0/question").asString())
        .isEqualTo("Write to maria@casa.org");
    assertThat(json.at("/leads/0/message").asString()).isEqualTo("Call me");
    assertThat(export.headers().get("content-disposition")).doesNotContain("maria");
    assertThat(desk.deeds("ana")).startsWith("subject-exported");
  }

  @Test
  void erased_is_erased_everywhere_and_nobody_else_loses_anything() {
    var ids = maria();
    var erased = desk.post("ana", "subjects/erase", MARIA).json();
    var receipt = erased.at("/receipt/receipt");
    assertThat(receipt.path("scope").asString()).isEqualTo("person");
    assertThat(receipt.path("erased").toString())
        .contains("{\"count\":2,\"kind\":\"conversations\"}", "{\"count\":1,\"kind\":\"leads\"}");
    assertThat(erased.at("/receipt/key").asString()).isEqualTo(desk.parts.receipts().key());
    assertThat(erased.path("more").asBoolean()).isFalse();
    assertThat(receipt.toString()).doesNotContain("maria");
    assertThat(erased.at("/reply/es").asString()).contains(receipt.path("id").asString());

    for (var gone : new ConversationId[] {ids[0], ids[1]}) {
      assertThat(desk.get("ana", "conversations/" + gone).problem()).isEqualTo("not-found");
      assertThat(desk.tables.keyring().find(desk.alba, LeadId.of(gone).record())).isEmpty();
    }
    assertThat(desk.post("ana", "subjects/find", MARIA).json().path("found")).isEmpty();
    assertThat(desk.post("ana", "subjects/find", BY_PHONE).json().path("found")).isEmpty();
    assertThat(desk.get("ana", "conversations/" + ids[2]).status()).isEqualTo(200);
    assertThat(desk.get("bea", "conversations/" + ids[3]).status()).isEqualTo(200);
    assertThat(desk.post("bea", "subjects/find", MARIA).json().path("found")).hasSize(1);
    assertThat(erased.at("/reply/en").asString())
        .contains("by which they are erased again, should a copy made earlier ever be put back.")
        .doesNotContain("{");
    var again = desk.post("ana", "subjects/erase", MARIA).json();
    assertThat(again.at("/receipt/receipt/erased").toString()).contains("\"count\":0");
    assertThat(desk.deeds("ana")).contains("subject-erased", "conversation-erased");
  }

  @Test
  void more_than_a_page_goes_on_where_it_ended() {
    int all = SubjectRecords.MOST + 3;
    for (int i = 0; i < all; i++) {
      var id = conversation(desk.alba, "Message " + i);
      named(desk.alba, id.record(), Reach.email("maria@casa.org").orElseThrow());
    }
    var first = desk.post("ana", "subjects/find", MARIA).json();
    assertThat(first.path("found")).hasSize(SubjectRecords.MOST);
    assertThat(first.at("/reply/en").asString()).contains("53 conversations and 0 contacts");
    var after =
        "{\"email\":\"maria@casa.org\",\"after\":\"" + first.path("next").asString() + "\"}";
    var second = desk.post("ana", "subjects/find", after).json();
    assertThat(second.path("found")).hasSize(3);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(second.at("/reply/en").asString()).contains("53 conversations and 0 contacts");
    var erased = desk.post("ana", "subjects/erase", MARIA).json();
    assertThat(erased.path("more").asBoolean()).isFalse();
    assertThat(erased.at("/receipt/receipt/erased/0/count").asInt()).isEqualTo(all);
    assertThat(erased.at("/reply/en").asString()).contains("53 conversations");
    assertThat(desk.post("ana", "subjects/find", MARIA).json().path("found")).isEmpty();
  }

  @Test
  void a_lead_that_is_erased_alone_is_found_no_more() {
    var ids = maria();
    desk.delete("ana", "leads/" + ids[1]);
    assertThat(desk.post("ana", "subjects/find", BY_PHONE).json().path("found")).isEmpty();
    assertThat(desk.post("ana", "subjects/find", MARIA).json().path("found")).hasSize(1);
  }
}
