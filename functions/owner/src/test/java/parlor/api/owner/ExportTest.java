package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Mode;
import parlor.conversation.Outcome;
import parlor.conversation.PersonName;
import parlor.conversation.Position;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A business takes everything with it, into another workspace too. */
@ExtendWith(DynamoDbExtension.class)
final class ExportTest {
  private final TestDesk desk;
  private final Set<Class<?>> happened = new HashSet<>(Set.of(Event.Turn.class));

  ExportTest(LocalTables tables) {
    desk = new TestDesk(tables);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ConversationId conversation(String... words) {
    desk.clock.forward(Duration.ofMinutes(10));
    return desk.conversation(desk.alba, desk.clock.instant(), Outcome.ANSWERED, words);
  }

  /** Berta's workspace is made now: what is older may be taken in. */
  private void newWorkspace() {
    desk.clock.forward(Duration.ofMinutes(10));
    desk.tables.registry().add(desk.berta, desk.clock.instant());
  }

  private void happens(ConversationId id, Event event) {
    happened.add(event.getClass());
    desk.happens(id, event);
  }

  /** One of every kind there is. */
  private ConversationId eventful() {
    var id = conversation("When is breakfast?", "Write to maria@casa.org, please");
    var ana = new PersonName("Ana");
    happens(id, new Event.HandoffAsked());
    happens(id, new Event.PersonJoined(ana));
    var said = MessageId.parse("0b0e7d4e-5f7a-4d3c-9a51-2a1c7f6a9e10").orElseThrow();
    happens(id, new Event.Said(said, ana, new MessageText("Gladly.")));
    happens(id, new Event.PersonLeft(ana));
    happens(id, new Event.HandoffAsked());
    happens(id, new Event.HandoffDropped());
    happens(id, new Event.HandoffAsked());
    happens(id, new Event.HandoffMissed());
    happens(id, new Event.Undelivered(new Position(2)));
    var mailed = MessageId.parse("0b0e7d4e-5f7a-4d3c-9a51-2a1c7f6a9e11").orElseThrow();
    happens(id, new Event.Mailed(mailed, ana, new MessageText("It starts at eight.")));
    happens(id, new Event.LeadLeft());
    happens(id, new Event.Feedback(Optional.of(Position.FIRST), true));
    happens(id, new Event.Feedback(Optional.empty(), false));
    happens(id, new Event.Closed());
    desk.tables.lines().mark(desk.alba, id, Mode.CLOSED);
    // After an end there is nothing to export.
    happened.add(Event.Erased.class);
    assertThat(happened).isEqualTo(kinds(Event.class).collect(Collectors.toSet()));
    return id;
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
  }

  /** All pages, put together. */
  private ObjectNode exported(String subject) {
    var all = (ObjectNode) desk.post(subject, "exports", "{}").json();
    for (JsonNode page = all; page.path("next").isString(); ) {
      var cursor = page.path("next").asString();
      page = desk.post(subject, "exports", "{\"cursor\":\"" + cursor + "\"}").json();
      for (var list : List.of("conversations", "leads", "mails", "stopped", "content", "audit")) {
        page.path(list).forEach(each -> all.withArray(list).add(each));
      }
      all.set("next", page.path("next"));
    }
    return all;
  }

  private static String file(ObjectNode exported) {
    var file = Json.object().put("version", 1);
    file.set("conversations", exported.path("conversations"));
    file.set("leads", exported.path("leads"));
    return file.toString();
  }

  /** Without what belongs to the workspace it lies in. */
  private static JsonNode portable(JsonNode records) {
    var copy = records.deepCopy();
    copy.forEach(each -> ((ObjectNode) each).remove(List.of("expiresAt", "revision")));
    return copy;
  }

  @Test
  void everything_is_in_it_and_goes_into_a_new_workspace_unchanged() {
    var id = eventful();
    conversation("Do you have parking?");
    desk.lead(id, desk.alba, "María", "=1+1 call me");
    var lead = desk.get("ana", "leads/" + id);
    var body = "{\"status\":\"contacted\",\"notes\":\"On Friday\"}";
    desk.call(
        desk.issuer.token("ana"), "PUT", "leads/" + id, body, Map.of("if-match", lead.etag()));
    var all = exported("ana");
    assertThat(all.path("settings")).isEqualTo(desk.get("ana", "settings").json());
    assertThat(all.path("domains")).isNotEmpty();
    assertThat(all.path("audit").toString()).contains("workspace-exported");
    assertThat(all.path("conversations")).hasSize(2);
    assertThat(all.at("/conversations/1/entries")).hasSize(16);
    assertThat(all.path("next").isNull()).isTrue();

    newWorkspace();
    var taken = desk.post("bea", "imports", file(all));
    assertThat(taken.status()).as(taken.json().toString()).isEqualTo(200);
    assertThat(taken.json().at("/conversations/added").asInt()).isEqualTo(2);
    assertThat(taken.json().at("/leads/added").asInt()).isEqualTo(1);
    var there = exported("bea");
    assertThat(portable(there.path("conversations")))
        .isEqualTo(portable(all.path("conversations")));
    assertThat(portable(there.path("leads"))).isEqualTo(portable(all.path("leads")));
    var maria = desk.post("bea", "subjects/find", "{\"email\":\"maria@casa.org\"}").json();
    assertThat(maria.path("found")).hasSize(1);
    assertThat(desk.deeds("bea")).contains("records-imported");

    var again = desk.post("bea", "imports", file(all)).json();
    assertThat(again.at("/conversations/there").asInt()).isEqualTo(2);
    assertThat(again.at("/leads/there").asInt()).isEqualTo(1);
    assertThat(portable(exported("bea").path("conversations")))
        .isEqualTo(portable(all.path("conversations")));
  }

  @Test
  void many_pages_are_one_export_and_a_page_is_gone_on_with_for_an_hour() {
    var long_ = "We arrive on Friday with a small dog. ".repeat(90);
    var ids = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      ids.addFirst(conversation(questions(long_)).toString());
    }
    var first = desk.post("ana", "exports", "{}").json();
    assertThat(first.path("conversations").size()).isBetween(1, 39);
    assertThat(
            exported("ana").path("conversations").valueStream().map(c -> c.path("id").asString()))
        .containsExactlyElementsOf(ids);
    var cursor = "{\"cursor\":\"" + first.path("next").asString() + "\"}";
    assertThat(desk.post("bea", "exports", cursor).problem())
        .as("foreign")
        .isEqualTo("bad-request");
    desk.clock.forward(Duration.ofMinutes(61));
    assertThat(desk.post("ana", "exports", cursor).problem()).isEqualTo("bad-request");
    assertThat(desk.post("agnes", "exports", "{}").problem()).isEqualTo("forbidden");
  }

  private static String[] questions(String text) {
    var all = new String[12];
    Arrays.fill(all, text);
    return all;
  }

  @Test
  void a_table_has_a_row_for_each_thing_that_was_said_and_calculates_nothing() {
    var id = conversation("=HYPERLINK(\"http://x\")");
    var mailed = MessageId.parse("0b0e7d4e-5f7a-4d3c-9a51-2a1c7f6a9e12").orElseThrow();
    var words = new MessageText("It starts at eight.");
    happens(id, new Event.Mailed(mailed, new PersonName("Ana"), words));
    var english = table(null, "en-GB");
    assertThat(english)
        .startsWith("\ufeff\"Conversation\",\"When\",\"Who\",\"What was said\",\"Outcome\"\r\n")
        .contains(id.toString(), "\"Visitor\",\"'=HYPERLINK(\"\"http://x\"\")\",\"\"")
        .contains("\"Assistant\",\"We say: ", "\"answered\"")
        .contains("\"Ana\",\"It starts at eight.\"")
        .endsWith("\r\n");
    assertThat(table(null, "es-ES")).startsWith("\ufeff\"Conversación\";\"Fecha\";\"Quién\"");
  }

  private String table(@Nullable String cursor, String language) {
    var body = cursor == null ? "{}" : "{\"cursor\":\"" + cursor + "\"}";
    return desk.table("ana", "POST", "exports", body, language);
  }

  @Test
  void what_was_erased_here_does_not_come_back() {
    var mine = conversation("Please forget me");
    desk.tables.registry().add(desk.alba, mine.startedAt().minusSeconds(1));
    var file = file(exported("ana"));
    desk.delete("ana", "conversations/" + mine);
    var taken = desk.post("ana", "imports", file).json();
    assertThat(taken.at("/conversations/own").asInt()).isEqualTo(1);
    assertThat(desk.get("ana", "conversations/" + mine).problem()).isEqualTo("not-found");
  }

  @Test
  void what_was_taken_in_and_erased_does_not_come_again() {
    var talk = conversation("Please forget me");
    var other = conversation("When is breakfast?");
    desk.lead(other, desk.alba, "María", "Call me");
    var file = file(exported("ana"));
    newWorkspace();
    assertThat(desk.post("bea", "imports", file).json().at("/conversations/added").asInt())
        .isEqualTo(2);
    desk.delete("bea", "conversations/" + talk);
    desk.delete("bea", "leads/" + other);
    var again = desk.post("bea", "imports", file).json();
    assertThat(again.at("/conversations/erased").asInt()).isEqualTo(1);
    assertThat(again.at("/conversations/there").asInt()).isEqualTo(1);
    assertThat(again.at("/leads/erased").asInt()).isEqualTo(1);
    assertThat(desk.get("bea", "conversations/" + talk).problem()).isEqualTo("not-found");
    assertThat(desk.get("bea", "leads/" + other).problem()).isEqualTo("not-found");
  }

  @Test
  void a_file_that_is_none_of_ours_changes_nothing() {
    conversation("When is breakfast?");
    var all = exported("ana");
    newWorkspace();
    for (var odd :
        List.of(
            "{}",
            "{\"version\":2}",
            "[]",
            "{\"version\":1,\"more\":1}",
            "{\"version\":1,\"leads\":[" + "1,".repeat(100) + "1]}")) {
      assertThat(desk.post("bea", "imports", odd).problem()).as(odd).isEqualTo("bad-request");
    }
    for (var change : List.of("kind", "id", "at", "question", "outcome", "answeredBy")) {
      var file = all.deepCopy();
      ((ObjectNode) file.at("/conversations/0/entries/0")).put(change, "\u0000");
      var taken = desk.post("bea", "imports", file(file)).json();
      assertThat(taken.at("/conversations/unreadable").asInt()).as(change).isEqualTo(1);
    }
    assertThat(desk.post("agnes", "imports", file(all)).problem()).isEqualTo("forbidden");
    assertThat(exported("bea").path("conversations")).isEmpty();
  }

  @Test
  void a_number_that_was_put_into_the_file_is_masked() {
    var id = conversation("When is breakfast?");
    var all = exported("ana");
    ((ObjectNode) all.at("/conversations/0/entries/0"))
        .put("question", "My card is 4111 1111 1111 1111");
    newWorkspace();
    desk.post("bea", "imports", file(all));
    assertThat(desk.get("bea", "conversations/" + id).json().toString())
        .contains("My card is")
        .doesNotContain("4111 1111");
  }
}
