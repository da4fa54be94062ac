package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.answers.ContentPart;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.content.OwnAnswer;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Outcome;
import parlor.conversation.PersonName;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.http.OpenApi;
import parlor.http.ReceiptJson;
import parlor.people.Role;
import parlor.sealing.ReceiptKey;
import parlor.shelf.Shelf;
import parlor.shelf.Shelved;
import parlor.tenant.Language;
import parlor.tenant.PublicKey;
import parlor.testing.Casa;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What owners and agents may ask of their business, and nobody of another. */
@ExtendWith(DynamoDbExtension.class)
final class OwnerApiTest {
  private final TestDesk desk;

  OwnerApiTest(LocalTables local) {
    desk = new TestDesk(local);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void the_document_has_every_route_and_no_other() {
    var documented = new TreeSet<String>();
    OpenApi.document()
        .required("paths")
        .forEachEntry(
            (path, methods) -> {
              if (path.startsWith(OwnerRoute.BEGIN)) {
                methods
                    .propertyNames()
                    .forEach(
                        method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path));
              }
            });
    var built = new TreeSet<>(List.of("GET /v1/owner/workspace", "GET " + OwnerRoute.ERASURE));
    for (var route : OwnerRoute.values()) {
      built.add(route.method() + " " + route.path());
    }
    for (var route : ArrivalRoute.values()) {
      built.add(route.method() + " " + route.path());
    }
    assertThat(documented).isEqualTo(built);
  }

  @Test
  void a_list_goes_on_from_page_to_page_without_missing_or_doubling_one() {
    var all = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      desk.clock.forward(Duration.ofMinutes(1));
      all.addFirst(
          desk.conversation(desk.alba, desk.clock.instant(), Outcome.ANSWERED, "Question " + i)
              .toString());
    }
    desk.conversation(desk.berta, desk.clock.instant(), Outcome.ANSWERED, "Another's");
    var seen = new ArrayList<String>();
    var path = "conversations?limit=3";
    for (@Nullable String next = ""; next != null; ) {
      var page = desk.get("agnes", next.isEmpty() ? path : path + "&cursor=" + next).json();
      page.path("conversations").forEach(line -> seen.add(line.path("id").asString()));
      next = page.path("next").stringValueOpt().orElse(null);
    }
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void a_list_is_cut_by_days_and_outcome() {
    var start = desk.clock.instant();
    desk.conversation(desk.alba, start.minus(Duration.ofDays(2)), Outcome.ANSWERED, "Old");
    var lost = desk.conversation(desk.alba, start, Outcome.UNANSWERED, "Lost");
    desk.conversation(desk.alba, start.plusSeconds(5), Outcome.ANSWERED, "New");
    assertThat(ids(desk.get("ana", "conversations?outcome=unanswered")))
        .containsExactly(lost.toString());
    assertThat(ids(desk.get("ana", "conversations?from=2046-03-15"))).hasSize(2);
    assertThat(ids(desk.get("ana", "conversations?to=2046-03-14"))).hasSize(1);
    assertThat(ids(desk.get("ana", "conversations?from=2046-03-15&to=2046-03-14"))).isEmpty();
    for (var odd :
        List.of("from=yesterday", "to=2046-13-01", "outcome=lost", "limit=0", "limit=101")) {
      assertThat(desk.get("ana", "conversations?" + odd).status()).as(odd).isEqualTo(400);
    }
  }

  @Test
  void a_thread_reads_as_its_visitor_saw_it_and_the_audit_says_who_read_it() {
    var id =
        desk.conversation(desk.alba, desk.clock.instant(), Outcome.ANSWERED, "One", "Two ●●●●");
    var thread = desk.get("agnes", "conversations/" + id).json();
    assertThat(thread.at("/entries/1/question").asString()).isEqualTo("Two ●●●●");
    assertThat(thread.at("/entries/1/redactions/0/kind").asString()).isEqualTo("card");
    assertThat(thread.at("/entries/0/sources/0/url").asString()).isEqualTo("/info#breakfast");
    assertThat(thread.at("/entries/0/notice/agreed").asBoolean()).isTrue();
    assertThat(thread.at("/notice/text").asString()).isEqualTo(TestDesk.TOLD.text());
    assertThat(thread.path("state").asString()).isEqualTo("bot");
    assertThat(desk.get("agnes", "conversations/" + id + "?after=1").json().path("entries"))
        .hasSize(1);
    var entry = desk.get("ana", "audit").json().at("/entries/0");
    assertThat(entry.path("what").asString()).isEqualTo("conversation-read");
    assertThat(entry.path("who").asString()).isEqualTo(desk.person("agnes").value());
    assertThat(entry.path("record").asString()).isEqualTo(id.toString());
    assertThat(entry.path("from").asString()).hasSize(32);
    assertThat(desk.get("ana", "audit").json().toString())
        .doesNotContain("Two")
        .doesNotContain("192.0.2");
  }

  @Test
  void an_erased_conversation_is_gone_at_once_and_only_an_owner_erases() {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      ids.add(
          desk.conversation(desk.alba, desk.clock.instant(), Outcome.ANSWERED, "Q" + i).toString());
    }
    var other =
        desk.conversation(desk.berta, desk.clock.instant(), Outcome.ANSWERED, "B").toString();
    assertThat(desk.delete("agnes", "conversations/" + ids.get(0)).problem())
        .isEqualTo("forbidden");
    assertThat(desk.get("ana", "conversations/" + ids.get(0)).status()).isEqualTo(200);
    var one = desk.delete("ana", "conversations/" + ids.get(0)).json();
    assertThat(one.path("erased").path(0).asString()).isEqualTo(ids.get(0));
    assertThat(desk.get("ana", "conversations/" + ids.get(0)).status()).isEqualTo(404);
    var body = "{\"ids\":[\"%s\",\"%s\",\"%s\"]}".formatted(ids.get(1), ids.get(0), other);
    var several = desk.post("ana", "conversations/erase", body).json();
    assertThat(several.path("erased")).hasSize(1);
    assertThat(several.path("missing")).hasSize(2);
    assertThat(several.path("receipts")).hasSize(1);
    var receipt = ReceiptJson.read(several.at("/receipts/0")).orElseThrow();
    assertThat(ReceiptKey.signed(receipt.publicKey(), receipt.canonical(), receipt.signature()))
        .isTrue();
    assertThat(receipt.canonical())
        .contains("\"conversation\":\"" + ids.get(1) + "\"", "{\"count\":1,\"kind\":\"entries\"}")
        .doesNotContain("Q1");
    assertThat(ids(desk.get("ana", "conversations"))).containsExactly(ids.get(2));
    assertThat(ids(desk.get("bea", "conversations"))).containsExactly(other);
    assertThat(desk.get("bea", "conversations/" + other).json().path("entries")).hasSize(1);
    assertThat(whats("ana")).contains("conversation-erased");
    for (var odd :
        List.of("{}", "{\"ids\":[]}", "{\"ids\":[\"x\"]}", "{\"ids\":\"" + ids.get(2) + "\"}")) {
      assertThat(desk.post("ana", "conversations/erase", odd).status()).as(odd).isEqualTo(400);
    }
  }

  @Test
  void a_search_finds_what_a_person_said_too() {
    var id = desk.conversation(desk.alba, desk.clock.instant(), Outcome.ANSWERED, "Hello");
    desk.happens(id, new Event.PersonJoined(new PersonName("Ana")));
    var words = new MessageText("Show the zanzibar voucher");
    desk.happens(
        id, new Event.Said(new MessageId(UUID.randomUUID()), new PersonName("Ana"), words));
    var reply = desk.post("ana", "conversations/search", "{\"text\":\"Zanzibar\"}").json();
    assertThat(reply.path("found")).hasSize(1);
    assertThat(reply.at("/found/0/where").asString()).isEqualTo("said");
    assertThat(reply.at("/found/0/excerpt").asString()).contains("zanzibar voucher");
  }

  @Test
  void a_search_finds_a_text_whatever_its_case_and_accents() {
    var at = desk.clock.instant();
    var id = desk.conversation(desk.alba, at, Outcome.ANSWERED, "Hello", "¿Hay DESAYUNO con café?");
    desk.conversation(desk.alba, at.plusSeconds(1), Outcome.ANSWERED, "Something else");
    desk.conversation(desk.berta, at, Outcome.ANSWERED, "Cafe elsewhere");
    var reply = desk.post("agnes", "conversations/search", "{\"text\":\"CAFE\"}").json();
    assertThat(reply.path("found")).hasSize(1);
    assertThat(reply.at("/found/0/conversation/id").asString()).isEqualTo(id.toString());
    assertThat(reply.at("/found/0/position").asInt()).isEqualTo(2);
    assertThat(reply.at("/found/0/excerpt").asString()).contains("café");
    assertThat(reply.path("searched").asInt()).isEqualTo(2);
    assertThat(reply.path("next").isNull()).isTrue();
    assertThat(whats("ana")).contains("conversations-searched");
    assertThat(desk.get("ana", "audit").json().toString()).doesNotContainIgnoringCase("cafe");
    for (var odd :
        List.of("{}", "{\"text\":\"a\"}", "{\"text\":1}", "{\"text\":\"ab\",\"cursor\":\"x\"}")) {
      assertThat(desk.post("ana", "conversations/search", odd).status()).as(odd).isEqualTo(400);
    }
  }

  @Test
  void a_question_without_an_answer_is_listed_until_somebody_writes_one() {
    var at = desk.clock.instant();
    desk.conversation(desk.alba, at, Outcome.UNANSWERED, "Is there a sauna?");
    desk.conversation(
        desk.alba, at.plusSeconds(9), Outcome.UNANSWERED, "is there a SAUNA", "Boats?");
    desk.conversation(desk.alba, at.plusSeconds(10), Outcome.ANSWERED, "Breakfast?");
    var open = desk.get("agnes", "unanswered").json().path("questions");
    assertThat(open.valueStream().map(q -> q.path("question").asString()))
        .containsExactly("Boats?", "is there a SAUNA");
    assertThat(open.path(1).path("count").asInt()).isEqualTo(2);
    var answer = "{\"question\":\"Is there a sauna?\",\"answer\":\"Yes.\",\"language\":\"en\"}";
    assertThat(desk.post("agnes", "content/entries", answer).status()).isEqualTo(403);
    var added = desk.post("ana", "content/entries", answer);
    assertThat(added.status()).isEqualTo(201);
    assertThat(desk.get("ana", "unanswered").json().path("questions")).hasSize(1);
    var id = added.json().path("id").asString();
    var changed = desk.put("ana", "content/entries/" + id, answer.replace("Yes.", "No."));
    assertThat(changed.json().path("answer").asString()).isEqualTo("No.");
    assertThat(desk.get("ana", "content").json().at("/entries/0/answer").asString())
        .isEqualTo("No.");
    assertThat(desk.put("bea", "content/entries/" + id, answer).status()).isEqualTo(404);
    assertThat(desk.delete("bea", "content/entries/" + id).status()).isEqualTo(404);
    assertThat(desk.delete("ana", "content/entries/" + id).status()).isEqualTo(200);
    assertThat(desk.get("ana", "content").json().path("entries")).isEmpty();
    assertThat(whats("ana"))
        .contains("questions-read", "answer-added", "answer-changed", "answer-removed");
    for (var odd :
        List.of("\"question\":\"\"", "\"language\":\"xx\"", "\"url\":\"javascript:x\"")) {
      var body = (ObjectNode) JsonMapper.shared().readTree(answer);
      body.setAll((ObjectNode) JsonMapper.shared().readTree("{" + odd + "}"));
      assertThat(desk.post("ana", "content/entries", body.toString()).status())
          .as(odd)
          .isEqualTo(400);
    }
  }

  @Test
  void two_owners_who_edit_one_answer_lose_nothing() {
    var answer = "{\"question\":\"Is there a sauna?\",\"answer\":\"Yes.\",\"language\":\"en\"}";
    var added = desk.post("ana", "content/entries", answer);
    var route = "content/entries/" + added.json().path("id").asString();
    var seen = Map.of("if-match", added.etag());
    var first = desk.put("ana", route, answer.replace("Yes.", "Until ten."), seen);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.etag()).isNotEqualTo(added.etag());
    var late = desk.put("ana", route, answer.replace("Yes.", "From four."), seen);
    assertThat(late.problem()).isEqualTo("conflict");
    assertThat(late.json().at("/current/answer").asString()).isEqualTo("Until ten.");
    assertThat(late.etag()).isEqualTo(first.etag());
    var both = answer.replace("Yes.", "From four until ten.");
    var last = desk.put("ana", route, both, Map.of("if-match", late.etag()));
    assertThat(last.status()).isEqualTo(200);
    assertThat(desk.put("ana", route, both, Map.of("if-match", "yes")).status()).isEqualTo(400);
    assertThat(desk.put("ana", route, both).status()).as("without it").isEqualTo(200);
    assertThat(desk.get("ana", "content").json().at("/entries/0/answer").asString())
        .isEqualTo("From four until ten.");
    desk.delete("ana", route);
    assertThat(desk.put("ana", route, both, Map.of("if-match", last.etag())).status())
        .isEqualTo(404);
  }

  @Test
  void a_question_is_answered_however_its_answer_puts_it() {
    var at = desk.clock.instant();
    desk.conversation(desk.alba, at, Outcome.UNANSWERED, "u got a sauna??", "Boats?");
    var answer =
        """
        {"question":"Is there a sauna?","answer":"Yes.","language":"en","asked":"u got a sauna??"}\
        """;
    var added = desk.post("ana", "content/entries", answer);
    assertThat(added.json().has("asked")).as("the visitor's words are not kept").isFalse();
    var open = desk.get("ana", "unanswered").json().path("questions");
    assertThat(open.valueStream().map(q -> q.path("question").asString()))
        .containsExactly("Boats?");
    var route = "content/entries/" + added.json().path("id").asString();
    var again = "{\"question\":\"A sauna?\",\"answer\":\"Yes.\",\"language\":\"en\"}";
    assertThat(desk.put("ana", route, again).status()).isEqualTo(200);
    assertThat(desk.get("ana", "unanswered").json().path("questions")).hasSize(1);
    desk.delete("ana", route);
    assertThat(desk.get("ana", "unanswered").json().path("questions")).hasSize(2);
    assertThat(desk.post("ana", "content/entries", answer.replace("\"u got a sauna??\"", "7")))
        .extracting(TestDesk.Reply::status)
        .isEqualTo(400);
  }

  @Test
  void an_edit_that_does_not_fit_leaves_what_stood() {
    var tenant = desk.alba;
    var entries = new ArrayList<FaqEntry>();
    for (int i = 0; i < Shelf.MOST_ENTRIES - 1; i++) {
      entries.add(new FaqEntry("e" + i, "Question " + i, "Answer.", Optional.empty()));
    }
    var faq = new Faq("Casa", Language.EN, entries);
    var part = new ContentPart("file-1", desk.clock.instant(), List.of(), List.of(faq));
    assertThat(desk.parts.shelf().put(tenant, part, () -> true)).isEqualTo(Shelved.LIVE);
    var answer = "{\"question\":\"Is there a sauna?\",\"answer\":\"Yes.\",\"language\":\"en\"}";
    var id = desk.post("ana", "content/entries", answer).json().path("id").asString();
    // Somebody else's, which is kept and about to be found too much.
    var other =
        new OwnAnswer(
            "answer-other",
            Language.EN,
            "Boats?",
            "No.",
            Optional.empty(),
            Optional.empty(),
            desk.clock.instant());
    desk.parts.ownAnswers().add(tenant, other);
    var changed = desk.put("ana", "content/entries/" + id, answer.replace("Yes.", "No."));
    assertThat(changed.problem()).isEqualTo("conflict");
    assertThat(desk.parts.ownAnswers().list(tenant))
        .filteredOn(it -> it.id().equals(id))
        .singleElement()
        .satisfies(it -> assertThat(it.answer()).isEqualTo("Yes."));
  }

  @Test
  void two_owners_who_edit_one_setting_lose_nothing() {
    var seen = desk.get("ana", "settings");
    var etag = seen.etag();
    var first = with(seen.json(), "name", "Casa Azul");
    var second = with(seen.json(), "accent", "#102030");
    var done = set("ana", etag, first);
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.etag()).isNotEqualTo(etag);
    var late = set("ana", etag, second);
    assertThat(late.problem()).isEqualTo("conflict");
    assertThat(late.json().at("/current/name").asString()).isEqualTo("Casa Azul");
    assertThat(late.etag()).isEqualTo(done.etag());
    var merged = with(late.json().path("current"), "accent", "#102030");
    assertThat(set("ana", late.etag(), merged).status()).isEqualTo(200);
    var now = desk.get("agnes", "settings").json();
    assertThat(now.path("name").asString()).isEqualTo("Casa Azul");
    assertThat(now.path("accent").asString()).isEqualTo("#102030");
    assertThat(desk.get("bea", "settings").json().path("name").asString()).isEqualTo("Casa");
    assertThat(desk.put("ana", "settings", first).status()).isEqualTo(400);
    assertThat(set("agnes", etag, first).status()).isEqualTo(403);
    assertThat(whats("ana")).filteredOn("settings-changed"::equals).hasSize(2);
    // Which of them, and nothing of what they say.
    var about =
        desk.get("ana", "audit")
            .json()
            .path("entries")
            .valueStream()
            .filter(entry -> entry.path("what").asString().equals("settings-changed"))
            .map(entry -> entry.path("about").asString());
    assertThat(about).containsExactlyInAnyOrder("accent", "name");
  }

  @Test
  void settings_come_back_as_they_were_set_and_what_makes_no_sense_is_named() {
    var seen = desk.get("ana", "settings");
    var hours =
        """
        {"zone":"Europe/Madrid","week":{"monday":[{"from":"09:00","to":"13:30"}],"tuesday":[],
         "wednesday":[],"thursday":[],"friday":[],"saturday":[],"sunday":[]},
         "closed":["2046-12-25"]}\
        """;
    var whole = (ObjectNode) seen.json().deepCopy();
    whole.set("hours", JsonMapper.shared().readTree(hours));
    whole.put("tone", "warm").put("retentionDays", 30);
    whole.withObject("privacy").put("policy", "https://casa.example/privacy");
    var set = set("ana", seen.etag(), whole.toString());
    assertThat(set.status()).as(set.json().toString()).isEqualTo(200);
    assertThat(desk.get("ana", "settings").json()).isEqualTo(whole);
    for (var odd :
        List.of(
            Map.entry("name", "\"\""),
            Map.entry("name", "\"Casa\\r\\nBcc: all@example.com\""),
            Map.entry("name", "\"Casa \\u202e Azul\""),
            Map.entry("accent", "\"red\""),
            Map.entry("greeting", "{}"),
            Map.entry("suggestions", "{\"fr\":[]}"),
            Map.entry("suggestions", "{\"en\":\"When?\"}"),
            Map.entry("retentionDays", "-1"),
            Map.entry("hours", "{\"zone\":\"Nowhere\"}"),
            Map.entry("privacy", "{\"legalName\":\"\"}"),
            Map.entry("model", "7"),
            Map.entry("model", "\"gone\""),
            Map.entry("languages", "[\"en\",\"fr\"]"),
            Map.entry("languages", "\"en\""),
            Map.entry(
                "hours",
                hours.replace("13:30\"}", "13:30\"},{\"from\":\"13:00\",\"to\":\"14:00\"}")),
            Map.entry("rules", "\"Be brief\""),
            Map.entry("rules", "[7]"),
            Map.entry("tone", "5"),
            Map.entry("tone", "\"" + "x".repeat(301) + "\""))) {
      var body = whole.deepCopy();
      body.set(odd.getKey(), JsonMapper.shared().readTree(odd.getValue()));
      var refused = set("ana", set.etag(), body.toString());
      assertThat(refused.status()).as(odd.getKey()).isEqualTo(400);
    }
    assertThat(desk.get("ana", "settings").etag()).isEqualTo(set.etag());
  }

  @Test
  void domains_are_listed_once_and_ten_at_most() {
    var site = "{\"domain\":\"Www.Casa.example/\"}";
    assertThat(desk.post("ana", "domains", site).json().path("domains"))
        .extracting(JsonNode::asString)
        .contains("https://www.casa.example", "https://casa.example");
    assertThat(desk.get("ana", "keys").json().at("/keys/0/domains")).hasSize(2);
    assertThat(desk.get("ana", "keys").json().at("/keys/0/key").asString()).startsWith("pk_1");
    for (int i = 0; i < 8; i++) {
      var more = desk.post("ana", "domains", "{\"domain\":\"d" + i + ".example\"}");
      assertThat(more.status()).isEqualTo(200);
    }
    assertThat(desk.post("ana", "domains", "{\"domain\":\"more.example\"}").status())
        .isEqualTo(409);
    assertThat(desk.post("ana", "domains", site).status()).isEqualTo(200);
    var gone = desk.delete("ana", "domains?domain=https%3A%2F%2Fd1.example");
    assertThat(gone.json().path("domains")).hasSize(9);
    assertThat(desk.get("bea", "domains").json().path("domains")).hasSize(1);
    for (var method : List.of("GET", "POST", "DELETE")) {
      assertThat(desk.call(desk.issuer.token("agnes"), method, "domains", site, Map.of()).status())
          .isEqualTo(403);
    }
    for (var odd :
        List.of("", "a b", "ftp://x", "https://x/path", "https://*.x", "null", "https://x:99999")) {
      var body = "{\"domain\":\"" + odd + "\"}";
      assertThat(desk.post("ana", "domains", body).status()).as(odd).isEqualTo(400);
    }
  }

  @Test
  void usage_counts_what_the_month_has_taken() {
    var key = new PublicKey(desk.alba, "a".repeat(12));
    for (int i = 0; i < 3; i++) {
      desk.tables.keys().take(key, Casa.SITE, desk.clock.instant(), 1_000);
      desk.clock.forward(Duration.ofSeconds(2));
    }
    var usage = desk.get("agnes", "usage").json();
    assertThat(usage.at("/messages/used").asInt()).isEqualTo(3);
    assertThat(usage.at("/messages/quota").asInt()).isEqualTo(100);
    assertThat(usage.at("/spend/used").asInt()).isEqualTo(3_000);
    assertThat(usage.path("month").asString()).isEqualTo("2046-03");
    assertThat(desk.get("bea", "usage").json().at("/messages/used").asInt()).isZero();
  }

  @Test
  void a_cursor_opens_for_its_own_business_and_route_alone() {
    for (int i = 0; i < 3; i++) {
      desk.conversation(desk.alba, desk.clock.instant(), Outcome.ANSWERED, "A" + i);
      desk.conversation(desk.berta, desk.clock.instant(), Outcome.ANSWERED, "B" + i);
      desk.clock.forward(Duration.ofSeconds(1));
    }
    var cursor = desk.get("ana", "conversations?limit=1").json().path("next").asString();
    assertThat(desk.get("ana", "conversations?cursor=" + cursor).status()).isEqualTo(200);
    assertThat(desk.get("bea", "conversations?cursor=" + cursor).status()).isEqualTo(400);
    assertThat(desk.get("ana", "audit?cursor=" + cursor).status()).isEqualTo(400);
    assertThat(desk.get("ana", "unanswered?cursor=" + cursor).status()).isEqualTo(400);
    int last = cursor.length() - 1;
    for (int i = 0; i < last; i += 7) {
      var letter = cursor.charAt(i) == 'A' ? "B" : "A";
      var tampered = cursor.substring(0, i) + letter + cursor.substring(i + 1);
      assertThat(desk.get("ana", "conversations?cursor=" + tampered).status())
          .as("at " + i)
          .isEqualTo(400);
    }
    for (var odd :
        List.of("", "x", "AAAA", "%F0%9D%95%92", cursor.substring(0, last), "A".repeat(2000))) {
      assertThat(desk.get("ana", "conversations?cursor=" + odd).status()).as(odd).isEqualTo(400);
    }
  }

  @Test
  void the_audit_goes_on_from_page_to_page() {
    var id = desk.conversation(desk.alba, desk.clock.instant(), Outcome.ANSWERED, "Q");
    for (int i = 0; i < 5; i++) {
      desk.get("ana", "conversations/" + id);
      desk.clock.forward(Duration.ofSeconds(1));
    }
    var ids = new HashSet<String>();
    var path = "audit?limit=2";
    for (@Nullable String next = ""; next != null; ) {
      var page = desk.get("agnes", next.isEmpty() ? path : path + "&cursor=" + next).json();
      page.path("entries").forEach(entry -> ids.add(entry.path("id").asString()));
      next = page.path("next").stringValueOpt().orElse(null);
    }
    assertThat(ids).hasSize(5);
    assertThat(desk.get("bea", "audit").json().path("entries")).isEmpty();
  }

  @Test
  void every_route_wants_a_good_token_and_a_workspace_of_one_s_own() {
    var wrong =
        Map.of(
            "forged", desk.issuer.forged("ana"),
            "unsigned", desk.issuer.unsigned("ana"),
            "confused", desk.issuer.confused("ana"),
            "of its own key", desk.issuer.selfMade("ana"),
            "an id token", desk.issuer.token("ana", claims -> claims.claim("token_use", "id")),
            "another client's", desk.issuer.token("ana", claims -> claims.claim("client_id", "x")),
            "another audience", desk.issuer.token("ana", claims -> claims.audience("x")),
            "another issuer's",
                desk.issuer.token("ana", claims -> claims.issuer("https://x.example")));
    var good = desk.issuer.token("ana");
    for (var route : OwnerRoute.values()) {
      var path = route.path().substring(OwnerRoute.BEGIN.length()).replaceAll("[{].*?}", "x");
      wrong.forEach(
          (how, token) ->
              assertThat(desk.call(token, route.method(), path, "{}", Map.of()).status())
                  .as(route + " " + how)
                  .isEqualTo(401));
      for (var workspace : List.of(desk.berta.value(), "t_" + "z".repeat(20), "", "*")) {
        var named = Map.of("parlor-workspace", workspace);
        assertThat(desk.call(good, route.method(), path, "{}", named).problem())
            .as(route + " " + workspace)
            .isEqualTo("forbidden");
      }
      var own = Map.of("parlor-workspace", desk.alba.value());
      assertThat(desk.call(good, route.method(), path, "{}", own).status())
          .as(route.name())
          .isIn(200, 201, 400, 404);
      var agent = desk.call(desk.issuer.token("agnes"), route.method(), path, "{}", own).status();
      assertThat(agent == 403).as(route.name()).isEqualTo(!route.isFor(Role.AGENT));
    }
    desk.clock.forward(Duration.ofHours(2));
    assertThat(desk.call(good, "GET", "conversations", "", Map.of()).problem())
        .isEqualTo("token-expired");
  }

  /** Each id in a path is good where it belongs, and means nothing elsewhere. */
  @Test
  void another_workspace_s_ids_lead_nowhere_and_change_nothing() {
    var now = desk.clock.instant();
    var talk = desk.conversation(desk.berta, now, Outcome.ANSWERED, "Is there a sauna?");
    desk.lead(talk, desk.berta, "Luz", "A table");
    var faq = "{\"question\":\"A sauna?\",\"answer\":\"Yes.\",\"language\":\"en\"}";
    var answer = desk.post("bea", "content/entries", faq).json().path("id").asString();
    var site = desk.post("bea", "content/sites", "{\"address\":\"casa.example\"}");
    var key = desk.post("bea", "keys", "{}").json().path("key").asString();
    desk.join("bruno", desk.berta, Role.AGENT);
    var bruno = desk.person("bruno").value();
    var ids =
        Map.of(
            "conversations",
            talk.toString(),
            "leads",
            talk.toString(),
            "content/entries",
            answer,
            "content/sources",
            site.json().path("id").asString(),
            "keys",
            key,
            "members",
            bruno);
    var given =
        Map.of(
            OwnerRoute.CHANGE_LEAD, "{\"status\":\"contacted\",\"notes\":\"\"}",
            OwnerRoute.CHANGE_ANSWER, faq,
            OwnerRoute.CHANGE_MEMBER, "{\"role\":\"owner\"}");
    var ana = desk.issuer.token("ana");
    var bea = desk.issuer.token("bea");
    var routes =
        Stream.of(OwnerRoute.values())
            .filter(route -> route.path().contains("{"))
            .sorted(
                // A lead goes with its conversation, so before it.
                Comparator.comparing((OwnerRoute route) -> route.method().equals("DELETE"))
                    .thenComparing(Comparator.reverseOrder()))
            .toList();
    assertThat(routes).hasSize(13);
    var before = desk.post("bea", "exports", "{}").json();
    for (var route : routes) {
      var reply =
          desk.call(ana, route.method(), path(route, ids), given(given, route), seen(route));
      // What is gone may be erased again, and nothing is what there was.
      int wanted = route == OwnerRoute.ERASE_CONVERSATION ? 200 : 404;
      assertThat(reply.status()).as("ana " + route).isEqualTo(wanted);
    }
    assertThat(desk.get("bea", "members").json().toString()).contains(bruno);
    assertThat(desk.post("bea", "exports", "{}").json().path("conversations"))
        .isEqualTo(before.path("conversations"));
    assertThat(desk.deeds("bea")).noneMatch("member-changed"::equals);
    for (var route : routes) {
      var reply =
          desk.call(bea, route.method(), path(route, ids), given(given, route), seen(route));
      assertThat(reply.status()).as("bea " + route).isBetween(200, 204);
    }
  }

  private static Map<String, String> seen(OwnerRoute route) {
    return route == OwnerRoute.CHANGE_LEAD ? Map.of("if-match", "\"0\"") : Map.of();
  }

  private static String given(Map<OwnerRoute, String> given, OwnerRoute route) {
    return given.getOrDefault(route, "{}");
  }

  private static String path(OwnerRoute route, Map<String, String> ids) {
    var path = route.path().substring(OwnerRoute.BEGIN.length());
    var id = ids.get(path.substring(0, path.indexOf("/{")));
    return path.replaceAll("[{].*?}", Objects.requireNonNull(id));
  }

  @Test
  void a_business_is_erased_once_its_owner_has_typed_its_name() {
    for (var typed : List.of("{}", "{\"confirm\":\"casa\"}", "{\"confirm\":\"Casa\",\"x\":1}")) {
      assertThat(desk.delete("ana", "workspace", typed).status()).as(typed).isEqualTo(400);
    }
    assertThat(desk.delete("agnes", "workspace", "{\"confirm\":\"Casa\"}").status()).isEqualTo(403);
    assertThat(desk.parts.erasures().all()).isEmpty();
    var begun = desk.delete("ana", "workspace", "{\"confirm\":\" Casa \"}");
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.json().path("state").asString()).isEqualTo("under-way");
    var id = begun.json().path("erasure").asString();
    assertThat(whats("ana")).startsWith("workspace-erased");
    // Asked again, by whomever: the same one goes on.
    desk.join("abel", desk.alba, Role.OWNER);
    assertThat(desk.delete("abel", "workspace", "{\"confirm\":\"Casa\"}").json().path("erasure"))
        .isEqualTo(begun.json().path("erasure"));
    assertThat(desk.parts.erasures().all())
        .containsExactly(desk.alba + " " + id, desk.alba + " " + id);
  }

  @Test
  void who_asked_for_an_erasure_reads_its_receipt_when_no_longer_a_member_and_nobody_else_does() {
    var begun = desk.delete("ana", "workspace", "{\"confirm\":\"Casa\"}");
    var id = UUID.fromString(begun.json().path("erasure").asString());
    desk.tables.people().leave(desk.person("ana"), desk.alba);
    desk.tables.erasureJobs().done(desk.alba, id, "{\"receipt\":{}}");
    var of = Map.of("parlor-workspace", desk.alba.value());
    var looked = desk.call(desk.issuer.token("ana"), "GET", "erasure", "", of);
    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.json().path("state").asString()).isEqualTo("erased");
    assertThat(looked.json().path("receipt").isObject()).isTrue();
    assertThat(desk.call(desk.issuer.token("agnes"), "GET", "erasure", "", of).status())
        .isEqualTo(403);
    var other = Map.of("parlor-workspace", desk.berta.value());
    assertThat(desk.call(desk.issuer.token("bea"), "GET", "erasure", "", other).status())
        .isEqualTo(403);
    assertThat(desk.call(desk.issuer.forged("ana"), "GET", "erasure", "", of).status())
        .isEqualTo(401);
  }

  @Test
  void who_works_for_several_names_one_and_who_is_removed_is_out_at_once() {
    desk.join("ana", desk.berta, Role.AGENT);
    assertThat(desk.get("ana", "conversations").status()).isEqualTo(400);
    var ana = desk.issuer.token("ana");
    var berta = Map.of("parlor-workspace", desk.berta.value());
    assertThat(desk.call(ana, "GET", "conversations", "", berta).status()).isEqualTo(200);
    assertThat(desk.call(ana, "GET", "domains", "", berta).status()).isEqualTo(403);
    desk.tables.people().leave(desk.person("ana"), desk.berta);
    assertThat(desk.call(ana, "GET", "conversations", "", berta).status()).isEqualTo(403);
    assertThat(desk.get("ana", "conversations").status()).isEqualTo(200);
    assertThat(desk.get("nobody", "conversations").status()).isEqualTo(403);
  }

  private TestDesk.Reply set(String subject, String etag, String body) {
    return desk.put(subject, "settings", body, Map.of("if-match", etag));
  }

  private static String with(JsonNode settings, String field, String value) {
    return ((ObjectNode) settings.deepCopy()).put(field, value).toString();
  }

  private static List<String> ids(TestDesk.Reply reply) {
    return reply
        .json()
        .path("conversations")
        .valueStream()
        .map(l -> l.path("id").asString())
        .toList();
  }

  private List<String> whats(String subject) {
    return desk.get(subject, "audit")
        .json()
        .path("entries")
        .valueStream()
        .map(entry -> entry.path("what").asString())
        .toList();
  }
}
