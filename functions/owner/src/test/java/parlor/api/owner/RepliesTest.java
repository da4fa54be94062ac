package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.audit.Deed;
import parlor.conversation.ConversationId;
import parlor.conversation.Event;
import parlor.conversation.Outcome;
import parlor.conversation.Position;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.http.Json;
import parlor.mail.EmailAddress;
import parlor.mail.Off;
import parlor.mail.Stop;
import parlor.mail.StoppedAddresses;

/** Somebody takes over from the assistant. */
@ExtendWith(DynamoDbExtension.class)
final class RepliesTest {
  private final TestDesk desk;
  private final ConversationId id;

  RepliesTest(LocalTables tables) {
    desk = new TestDesk(tables);
    id = desk.conversation(desk.alba, desk.clock.instant(), Outcome.ANSWERED, "May I ask Ana?");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private TestDesk.Reply act(String subject, String act) {
    var body = Json.object().put("conversation", id.toString()).put("act", act).put("name", "Ana");
    return desk.post(subject, "replies", body.toString());
  }

  private TestDesk.Reply say(UUID message, String text) {
    var body =
        Json.object()
            .put("conversation", id.toString())
            .put("act", "say")
            .put("name", "Ana")
            .put("id", message.toString())
            .put("text", text);
    return desk.post("agnes", "replies", body.toString());
  }

  private List<String> kinds() {
    return desk.get("ana", "conversations/" + id)
        .json()
        .path("entries")
        .valueStream()
        .map(entry -> entry.path("kind").asString())
        .toList();
  }

  @Test
  void a_person_joins_says_something_once_leaves_and_closes() {
    assertThat(say(UUID.randomUUID(), "Hello").problem()).as("not there").isEqualTo("conflict");
    assertThat(act("agnes", "join").json().path("state").asString()).isEqualTo("human");
    assertThat(act("agnes", "join").json().path("entry").isNull()).isTrue();
    assertThat(desk.parts.timers().all()).as("once").containsExactly(id);
    var list = desk.get("ana", "conversations?state=human").json().path("conversations");
    assertThat(list).hasSize(1);
    assertThat(list.get(0).path("state").asString()).isEqualTo("human");
    var message = UUID.randomUUID();
    var said = say(message, "At eight.");
    assertThat(said.json().path("entry").path("text").asString()).isEqualTo("At eight.");
    assertThat(say(message, "At eight.").json()).isEqualTo(said.json());
    var left = act("agnes", "leave").json();
    assertThat(left.path("state").asString()).isEqualTo("bot");
    assertThat(left.path("entry").path("name").asString()).isEqualTo("Ana");
    assertThat(act("agnes", "close").json().path("state").asString()).isEqualTo("closed");
    assertThat(desk.parts.timers().all()).as("rings at once, and not later").isEmpty();
    assertThat(act("agnes", "join").problem()).isEqualTo("conflict");
    assertThat(kinds()).containsExactly("turn", "person-joined", "said", "person-left", "closed");
    var deeds = desk.tables.audits().latest(desk.alba, 20).stream().map(it -> it.what()).toList();
    assertThat(deeds)
        .contains(
            Deed.CONVERSATION_JOINED,
            Deed.CONVERSATION_REPLIED,
            Deed.CONVERSATION_LEFT,
            Deed.CONVERSATION_CLOSED);
  }

  @Test
  void whoever_left_an_address_is_written_to_once_and_nobody_else_is() {
    var message = UUID.randomUUID();
    assertThat(mail(message).problem()).as("no address").isEqualTo("conflict");
    desk.lead(id, desk.alba, "María", "A table for six");
    assertThat(act("agnes", "close").status()).isEqualTo(200);
    var sent = mail(message);
    assertThat(sent.json().path("state").asString()).isEqualTo("closed");
    assertThat(sent.json().path("entry").path("kind").asString()).isEqualTo("mailed");
    assertThat(mail(message).json()).isEqualTo(sent.json());
    assertThat(kinds()).containsExactly("turn", "closed", "mailed");
    var place = sent.json().path("entry").path("position").asInt();
    assertThat(desk.parts.alerts().all()).containsOnly(new Position(place));
  }

  @Test
  void an_address_that_mail_came_back_from_is_not_written_to_again() {
    desk.lead(id, desk.alba, "María", "A table for six");
    mail(UUID.randomUUID());
    desk.clock.forward(Duration.ofMinutes(2));
    desk.happens(id, new Event.Undelivered(new Position(2)));
    new StoppedAddresses(desk.parts.stops(), desk.parts.keyring(), desk.parts.vault())
        .add(
            desk.alba,
            new EmailAddress("maria@casa.org"),
            new Stop(Stop.Reason.BOUNCED, desk.clock.instant()),
            desk.clock.instant().plus(Duration.ofDays(30)));
    var entries = desk.get("ana", "conversations/" + id).json().path("entries");
    assertThat(entries.path(2).path("kind").asString()).isEqualTo("undelivered");
    assertThat(entries.path(2).path("about").asInt()).isEqualTo(2);
    var refused = mail(UUID.randomUUID());
    assertThat(refused.problem()).isEqualTo("conflict");
    assertThat(refused.json().path("detail").asString()).contains("comes back");
    assertThat(kinds()).containsExactly("turn", "mailed", "undelivered");
  }

  @Test
  void whoever_wants_no_more_answers_by_mail_says_so_with_one_link_and_gets_none() {
    desk.lead(id, desk.alba, "María", "A table for six");
    mail(UUID.randomUUID());
    var stopped =
        new StoppedAddresses(desk.parts.stops(), desk.parts.keyring(), desk.parts.vault());
    var address = new EmailAddress("maria@casa.org");
    var print = stopped.print(desk.alba, address).orElseThrow();
    var link = desk.parts.offLinks().seal(new Off.Replies(desk.alba, print));
    var asked = desk.off("GET", link, "es");
    assertThat(asked.body().text().orElseThrow())
        .contains("¿No más respuestas", "Todavía no ha cambiado nada")
        .doesNotContain("casa.org");
    assertThat(mail(UUID.randomUUID()).status()).as("to look changes nothing").isEqualTo(200);
    for (int i = 0; i < 2; i++) {
      assertThat(desk.off("POST", link, "en").body().text().orElseThrow()).contains("Done.");
    }
    var refused = mail(UUID.randomUUID());
    assertThat(refused.problem()).isEqualTo("conflict");
    assertThat(refused.json().path("detail").asString()).contains("no more answers by mail");
    assertThat(kinds()).containsExactly("turn", "mailed", "mailed");
    var wish =
        """
        {"address":"maria@casa.org","language":"es","alerts":true,"summaries":true}\
        """;
    var recipient = desk.put("ana", "mail", wish).json().path("recipients").path(0);
    assertThat(recipient.path("stopped").isNull()).as("what they asked for as a member").isTrue();
    desk.clock.forward(Duration.ofDays(91));
    assertThat(stopped.find(desk.alba, address)).as("longer than the lead is kept").isEmpty();
  }

  private TestDesk.Reply mail(UUID message) {
    var body =
        Json.object()
            .put("conversation", id.toString())
            .put("act", "mail")
            .put("name", "Ana")
            .put("id", message.toString())
            .put("text", "We keep a table for you.");
    return desk.post("agnes", "replies", body.toString());
  }

  @Test
  void who_only_looks_whether_there_is_more_has_read_nothing() {
    assertThat(kinds()).containsExactly("turn");
    int before = reads();
    desk.get("ana", "conversations/" + id + "?after=1");
    assertThat(reads()).isEqualTo(before);
    act("agnes", "join");
    desk.get("ana", "conversations/" + id + "?after=1");
    assertThat(reads()).isEqualTo(before + 1);
  }

  private int reads() {
    return Math.toIntExact(
        desk.tables.audits().latest(desk.alba, 20).stream()
            .filter(it -> it.what() == Deed.CONVERSATION_READ)
            .count());
  }

  @Test
  void nobody_joins_what_is_another_business_s_or_erased() {
    assertThat(act("bea", "join").problem()).isEqualTo("not-found");
    desk.delete("ana", "conversations/" + id);
    assertThat(act("ana", "join").problem()).isEqualTo("not-found");
  }

  @Test
  void what_cannot_be_read_changes_nothing() {
    for (var body :
        List.of(
            "{\"conversation\":\"" + id + "\",\"act\":\"sing\"}",
            "{\"conversation\":\"" + id + "\",\"act\":\"join\"}",
            "{\"conversation\":\"" + id + "\",\"act\":\"join\",\"name\":\"A\\nB\"}",
            "{\"conversation\":\"" + id + "\",\"act\":\"say\",\"name\":\"A\",\"text\":\"x\"}")) {
      assertThat(desk.post("ana", "replies", body).problem()).isEqualTo("bad-request");
    }
    assertThat(say(UUID.randomUUID(), "x".repeat(4_001)).status()).isEqualTo(413);
    assertThat(kinds()).containsExactly("turn");
  }
}
