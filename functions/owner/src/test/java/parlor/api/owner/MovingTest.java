package parlor.api.owner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.answers.ContentPart;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.content.OwnAnswer;
import parlor.content.OwnAnswers;
import parlor.content.SourceId;
import parlor.conversation.ConversationId;
import parlor.conversation.Outcome;
import parlor.conversation.Position;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.http.Json;
import parlor.mail.EmailAddress;
import parlor.mail.MailId;
import parlor.mail.Outgoing;
import parlor.mail.Stop;
import parlor.mail.StoppedAddresses;
import parlor.notice.Notice;
import parlor.notice.NoticeId;
import parlor.notice.Noticing;
import parlor.shelf.Shelved;
import parlor.subject.Print;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A business moves: all it has is in the file, and what may be is the same in a new workspace. */
@ExtendWith(DynamoDbExtension.class)
final class MovingTest {
  private static final List<String> LISTS =
      List.of("conversations", "leads", "mails", "stopped", "content", "audit");
  private static final String MARIA = "maria@casa.org";

  private final TestDesk desk;

  MovingTest(LocalTables tables) {
    desk = new TestDesk(tables);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** All pages, put together. */
  private ObjectNode exported(String subject) {
    var all = (ObjectNode) desk.post(subject, "exports", "{}").json();
    for (JsonNode page = all; page.path("next").isString(); ) {
      var cursor = page.path("next").asString();
      page = desk.post(subject, "exports", "{\"cursor\":\"" + cursor + "\"}").json();
      for (var list : LISTS) {
        page.path(list).forEach(each -> all.withArray(list).add(each));
      }
      all.set("next", page.path("next"));
    }
    return all;
  }

  private JsonNode taken(ObjectNode file) {
    var reply = desk.post("bea", "imports", file.toString());
    assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
    return reply.json();
  }

  private static void counted(JsonNode taken, String part, int added, int there, int refused) {
    assertThat(taken.path(part))
        .as(part)
        .isEqualTo(Json.object().put("added", added).put("there", there).put("refused", refused));
  }

  /** Without what belongs to the workspace that it lies in, or to the moment. */
  private static JsonNode portable(JsonNode export) {
    var kept = Json.object();
    for (var name : List.of("settings", "domains")) {
      kept.set(name, export.path(name));
    }
    var bare = export.deepCopy();
    bare.path("answers").forEach(each -> ((ObjectNode) each).remove("at"));
    for (var list : List.of("conversations", "leads")) {
      bare.path(list).forEach(it -> ((ObjectNode) it).remove(List.of("expiresAt", "revision")));
    }
    for (var name : List.of("answers", "conversations", "leads")) {
      kept.set(name, bare.path(name));
    }
    var sites = kept.putArray("sites");
    export
        .path("sources")
        .valueStream()
        .filter(source -> source.path("kind").asString().equals("site"))
        .map(source -> source.path("place").asString())
        .sorted()
        .forEach(sites::add);
    return kept;
  }

  /** Berta's workspace is made now: what is older may be taken in. */
  private void newWorkspace() {
    desk.clock.forward(Duration.ofMinutes(10));
    desk.tables.registry().add(desk.berta, desk.clock.instant());
  }

  private ConversationId talk(TenantId tenant, String words) {
    desk.clock.forward(Duration.ofMinutes(10));
    return desk.conversation(tenant, desk.clock.instant(), Outcome.ANSWERED, words);
  }

  private void set(String subject, String settings) {
    var seen = Map.of("if-match", desk.get(subject, "settings").etag());
    var all = (ObjectNode) desk.get(subject, "settings").json();
    var changed = JsonMapper.shared().readTree(settings);
    changed.properties().forEach(each -> all.set(each.getKey(), each.getValue()));
    assertThat(desk.put(subject, "settings", all.toString(), seen).status()).isEqualTo(200);
  }

  private void made(String subject, String path, String body) {
    var reply = desk.post(subject, path, body);
    assertThat(reply.status()).as(reply.json().toString()).isBetween(200, 201);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private StoppedAddresses stopped() {
    return new StoppedAddresses(desk.parts.stops(), desk.parts.keyring(), desk.parts.vault());
  }

  /** Alba has settings, answers, sources, a domain, a conversation and a lead of its own. */
  private void furnish() {
    set(
        "ana",
        """
        {"name":"Hotel Alba","accent":"#005f73","tone":"warm","rules":["Never promise a room."],
         "greeting":{"en":"Welcome","es":"Bienvenidos"},"suggestions":{"en":["Is there parking?"]},
         "hours":{"zone":"Europe/Madrid","week":{"monday":[{"from":"09:00","to":"13:00"}]},"closed":[]},
         "summaries":"daily","regions":["ES","PT"],"retentionDays":60,"leadDays":70,
         "auditDays":400,"mailDays":20,
         "privacy":{"legalName":"Alba S.A.","contact":"privacy@alba.example",
          "policy":"https://alba.example/privacy"}}
        """);
    made(
        "ana",
        "content/entries",
        "{\"question\":\"Dogs?\",\"answer\":\"Small"
            + " ones.\",\"language\":\"en\",\"url\":\"https://alba.example/dogs\"}");
    made(
        "ana",
        "content/entries",
        "{\"question\":\"¿Hay piscina?\",\"answer\":\"Sí.\",\"language\":\"es\"}");
    made("ana", "content/sites", "{\"address\":\"https://alba.example/rooms\"}");
    made("ana", "content/files", "{\"name\":\"menu.txt\",\"data\":\"" + base64("Soup") + "\"}");
    made("ana", "domains", "{\"domain\":\"https://alba.example\"}");
    var id = talk(desk.alba, "When is breakfast?");
    desk.lead(id, desk.alba, "María", "Call me");
    var wish = new Stop(Stop.Reason.UNSUBSCRIBED, desk.clock.instant());
    var end = desk.clock.instant().plus(Duration.ofDays(70));
    stopped().add(desk.alba, new EmailAddress(MARIA), wish, end);
  }

  @Test
  void what_a_workspace_was_set_to_and_answers_from_is_the_same_after_a_move() {
    furnish();
    var all = exported("ana");
    newWorkspace();
    assertThat(portable(exported("bea"))).isNotEqualTo(portable(all));
    desk.asked().all.clear();

    var taken = taken(all);
    counted(taken, "settings", 1, 0, 0);
    counted(taken, "answers", 2, 0, 0);
    // A file's bytes are not in an export.
    counted(taken, "sources", 1, 0, 1);
    counted(taken, "domains", 1, 1, 0);
    assertThat(taken.at("/conversations/added").asInt()).isEqualTo(1);
    assertThat(taken.at("/leads/added").asInt()).isEqualTo(1);
    var there = exported("bea");
    assertThat(portable(there)).isEqualTo(portable(all));
    assertThat(there.at("/settings/name").asString()).isEqualTo("Hotel Alba");
    assertThat(there.at("/leads/0/stopped/reason").asString()).isEqualTo("unsubscribed");
    assertThat(all.at("/wordings/0/text").asString()).isEqualTo(TestDesk.TOLD.text());
    assertThat(there.at("/conversations/0/entries/0/notice/version").asString())
        .isEqualTo(TestDesk.TOLD.version());
    assertThat(stopped().find(desk.berta, new EmailAddress(MARIA))).as("no mail here").isPresent();
    assertThat(desk.asked().all).as("to be read").hasSize(1);
    assertThat(published("answers")).isEqualTo(2);
    assertThat(desk.deeds("bea"))
        .contains(
            "records-imported", "settings-changed", "answer-added", "source-added", "domain-added");

    var again = taken(all);
    counted(again, "settings", 0, 1, 0);
    counted(again, "answers", 0, 2, 0);
    counted(again, "sources", 0, 1, 1);
    counted(again, "domains", 0, 2, 0);
    assertThat(portable(exported("bea"))).isEqualTo(portable(all));
    assertThat(desk.asked().all).as("not read again").hasSize(1);
    assertThat(published("answers")).isEqualTo(2);
  }

  private int published(String source) {
    return desk.parts
        .shelf()
        .part(desk.berta, new SourceId(source))
        .map(ContentPart::entries)
        .orElse(0);
  }

  @Test
  void who_works_there_and_whom_mails_go_to_is_in_the_file_and_is_not_taken_in() {
    var code = told("ana", desk.alba, "alba");
    var theirs = told("bea", desk.berta, "berta");
    var all = exported("ana");
    assertThat(names(all, "members")).containsExactlyInAnyOrder("ana", "agnes");
    assertThat(all.at("/members/0/role").isString()).isTrue();
    assertThat(names(all, "invitations")).containsExactly("Alex of alba");
    assertThat(all.at("/recipients/0/address").asString()).isEqualTo("desk@alba.example");
    assertThat(all.at("/notices/0/id").asString()).isEqualTo("alba");
    assertThat(all.at("/notices/0/parts")).hasSize(4);
    assertThat(all.path("mails")).hasSize(2);
    var kinds = all.path("mails").valueStream().map(it -> it.path("kind").asString());
    assertThat(kinds).containsExactlyInAnyOrder("summary", "reply");
    for (var mail : all.path("mails")) {
      boolean owner = mail.path("kind").asString().equals("summary");
      assertThat(mail.path("status").asString()).isEqualTo(owner ? "over" : "begun");
      assertThat(mail.path("address").asString("")).isEqualTo(owner ? "desk@alba.example" : "");
      assertThat(mail.path("conversation").isString()).isEqualTo(!owner);
    }
    assertThat(all.path("stopped")).hasSize(1);
    assertThat(all.at("/stopped/0/reason").asString()).isEqualTo("bounced");
    assertThat(all.at("/content/0/answer").asString()).isEqualTo("Words of alba");
    assertThat(all.at("/content/0/source").asString()).isEqualTo("file-1");

    // What another business has is found by the same look in that one's file, and only there.
    var text = all.toString();
    var other = exported("bea").toString();
    for (var its : List.of("Alex of berta", "desk@berta.example", "Words of berta")) {
      assertThat(other).contains(its);
      assertThat(text).doesNotContain(its);
    }
    // A code opens the door to whoever has it; in the reply it was, and nowhere else.
    assertThat(List.of(code, theirs)).allSatisfy(it -> assertThat(it).hasSizeGreaterThan(20));
    for (var secret : secrets(code)) {
      assertThat(text).doesNotContain(secret);
    }

    newWorkspace();
    var before = exported("bea");
    taken(all);
    var after = exported("bea");
    for (var list :
        List.of("members", "invitations", "recipients", "notices", "mails", "content")) {
      assertThat(after.path(list)).as(list).isEqualTo(before.path(list));
    }
  }

  /** What nobody is to find in a file. */
  private List<String> secrets(String code) {
    var key = desk.tables.keyring().tenantKey(desk.alba).orElseThrow().bytes();
    return List.of(
        code,
        code.substring(code.length() - 16),
        HexFormat.of().formatHex(key),
        Base64.getEncoder().encodeToString(key),
        Base64.getUrlEncoder().withoutPadding().encodeToString(key),
        desk.issuer.token("ana"),
        "a".repeat(12));
  }

  private static List<String> names(JsonNode all, String list) {
    return all.path(list).valueStream().map(each -> each.path("name").asString()).toList();
  }

  /** One of each; returns the code that somebody is invited by. */
  private String told(String subject, TenantId tenant, String name) {
    var address = "desk@" + name + ".example";
    var wish =
        "{\"address\":\"" + address + "\",\"language\":\"en\",\"alerts\":true,\"summaries\":true}";
    assertThat(desk.put(subject, "mail", wish).status()).isEqualTo(200);
    var parts = Notice.Kind.BREACH.parts().stream().collect(Collectors.toMap(it -> it, it -> "so"));
    new Noticing(desk.tables.boards())
        .give(
            tenant,
            Notice.of(
                NoticeId.parse(name).orElseThrow(),
                Notice.Kind.BREACH,
                desk.clock.instant(),
                Map.of(Language.EN, parts, Language.ES, parts),
                new EmailAddress("help@parlor.example"),
                Optional.empty()));
    var now = desk.clock.instant();
    var end = now.plus(Duration.ofDays(20));
    var outgoing = desk.tables.outgoing();
    var person = desk.person(subject);
    var summary = MailId.of("summary", person);
    var to = new Outgoing.To.Owner(person, new EmailAddress(address));
    outgoing.take(tenant, summary, Outgoing.News.SUMMARY, to, now, end);
    outgoing.over(tenant, summary);
    var visitor = new Outgoing.To.Visitor(ConversationId.of(now, new byte[10]), Position.FIRST);
    outgoing.take(tenant, MailId.of("reply", person), Outgoing.News.REPLY, visitor, now, end);
    // Over by the time it is exported: as good as forgotten.
    outgoing.take(tenant, MailId.of("old", person), Outgoing.News.ALERT, to, now, now);
    var bounced = new Stop(Stop.Reason.BOUNCED, now);
    desk.tables.stops().add(tenant, new Print("0123456789abcdef".repeat(2)), bounced, end);
    put(tenant, List.of(new FaqEntry("file-1-1", "Words?", "Words of " + name, Optional.empty())));
    var invite =
        "{\"email\":\"alex@"
            + name
            + ".example\",\"name\":\"Alex of "
            + name
            + "\",\"role\":\"agent\"}";
    return desk.post(subject, "members", invite).json().path("code").asString();
  }

  private void put(TenantId tenant, List<FaqEntry> entries) {
    var faq = new Faq("Casa", Language.EN, entries);
    var part = new ContentPart("file-1", desk.clock.instant(), List.of(), List.of(faq));
    assertThat(desk.parts.shelf().put(tenant, part, () -> true)).isEqualTo(Shelved.LIVE);
  }

  @Test
  void long_lists_go_page_by_page_and_what_was_read_is_of_one_version() {
    var now = desk.clock.instant();
    var ids = new ArrayList<String>();
    for (int i = 0; i < 230; i++) {
      var id = MailId.of("news " + i, desk.person("ana"));
      var to = new Outgoing.To.Owner(desk.person("ana"), new EmailAddress("ana@alba.example"));
      desk.tables
          .outgoing()
          .take(desk.alba, id, Outgoing.News.ALERT, to, now, now.plus(Duration.ofDays(9)));
      ids.add(id.value());
    }
    var long_ = "Breakfast is from eight to eleven. ".repeat(40);
    put(
        desk.alba,
        IntStream.range(0, 1_500)
            .mapToObj(i -> new FaqEntry("e" + i, "Q" + i, long_, Optional.empty()))
            .toList());
    var all = (ObjectNode) desk.post("ana", "exports", "{}").json();
    assertThat(all.path("next").isString()).isTrue();
    assertThat(all.path("content").size()).isBetween(1, 1_499);
    assertThat(all.toString().length()).isLessThan(2 << 20);
    // Something else goes live meanwhile.
    put(desk.alba, List.of(new FaqEntry("new", "New?", "New.", Optional.empty())));
    int pages = 1;
    for (JsonNode page = all; page.path("next").isString(); pages++) {
      var cursor = "{\"cursor\":\"" + page.path("next").asString() + "\"}";
      page = desk.post("ana", "exports", cursor).json();
      for (var list : LISTS) {
        page.path(list).forEach(each -> all.withArray(list).add(each));
      }
    }
    assertThat(pages).isBetween(2, 4);
    assertThat(all.path("mails").valueStream().map(it -> it.path("id").asString()))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(all.path("content").valueStream().map(it -> it.path("id").asString()))
        .containsExactlyElementsOf(IntStream.range(0, 1_500).mapToObj(i -> "e" + i).toList());
    var exports =
        all.path("audit")
            .valueStream()
            .filter(it -> it.path("what").asString().equals("workspace-exported"));
    assertThat(exports).as("each page is on record").hasSize(pages);
  }

  @Test
  void a_part_that_is_not_as_it_should_be_is_said_and_nothing_is_taken() {
    furnish();
    var all = exported("ana");
    newWorkspace();
    var before = portable(exported("bea"));
    var bad =
        Map.of(
            "/settings/accent", "accent",
            "/settings/name", "name",
            "/settings/privacy/legalName", "privacy",
            "/settings/tenant", "unknown-field",
            "/answers/1/question", "question",
            "/answers/1/language", "language",
            "/answers/1/asked", "unknown-field",
            "/sources/1/kind", "site",
            "/settings/mailDays", "retention");
    bad.forEach(
        (place, what) -> {
          var file = all.deepCopy();
          int cut = place.lastIndexOf('/');
          ((ObjectNode) file.at(place.substring(0, cut))).put(place.substring(cut + 1), " ");
          refused(file, place, what);
        });
    var domain = all.deepCopy();
    domain.withArray("domains").add("https://alba.example/path");
    refused(domain, "domains", "domain");
    var many = all.deepCopy();
    for (int i = 0; i < 100; i++) {
      many.withArray("answers").add(all.at("/answers/0"));
    }
    refused(many, "too many", "import");
    var list = all.deepCopy();
    list.putObject("answers");
    refused(list, "no list", "import");
    assertThat(portable(exported("bea"))).isEqualTo(before);
    assertThat(desk.deeds("bea")).doesNotContain("records-imported", "settings-changed");
  }

  private void refused(JsonNode file, String place, String what) {
    var reply = desk.post("bea", "imports", file.toString());
    assertThat(reply.problem()).as(place).isEqualTo("bad-request");
    assertThat(reply.json().path("detail").asString()).as(place).isEqualTo(detail(what));
  }

  private static String detail(String what) {
    return ResourceBundle.getBundle("parlor.http.problems_en").getString("bad-request." + what);
  }

  @Test
  void what_there_is_no_room_for_is_left_out_and_counted() {
    for (int i = 0; i < OwnAnswers.MOST - 1; i++) {
      var id = "answer-%016x".formatted(i);
      var none = Optional.<Print>empty();
      desk.tables
          .ownAnswers()
          .add(
              desk.berta,
              new OwnAnswer(
                  id, Language.EN, "Q" + i, "A", Optional.empty(), none, desk.clock.instant()));
    }
    for (int i = 0; i < 49; i++) {
      made("bea", "content/sites", "{\"address\":\"https://s" + i + ".example\"}");
    }
    var file = Json.object().put("version", 1);
    var answers = file.putArray("answers");
    var sources = file.putArray("sources");
    for (var name : List.of("one", "two")) {
      answers
          .addObject()
          .put("question", name + "?")
          .put("answer", "Yes.")
          .put("language", "en")
          .put("id", UUID.randomUUID().toString());
      sources.addObject().put("kind", "site").put("place", "https://" + name + ".example/");
    }
    answers.add(answers.get(0).deepCopy());
    // Said here already, in another spelling.
    answers.addObject().put("question", "q1 ?").put("answer", "B").put("language", "en");
    var taken = taken(file);
    counted(taken, "answers", 1, 2, 1);
    counted(taken, "sources", 1, 0, 1);
    counted(taken, "settings", 0, 0, 0);
    assertThat(exported("bea").path("answers")).hasSize(OwnAnswers.MOST);
  }

  @Test
  void a_domain_waits_until_visitors_can_be_told_who_answers() {
    furnish();
    var all = exported("ana");
    newWorkspace();
    desk.unsaid(desk.berta);
    var file = Json.object().put("version", 1);
    file.set("domains", all.path("domains"));
    counted(taken(file), "domains", 0, 1, 1);
    file.set("settings", all.path("settings"));
    counted(taken(file), "domains", 1, 1, 0);
    // Who answers is said once and for all, in a file too.
    ((ObjectNode) file.at("/settings/privacy")).putNull("policy");
    refused(file, "policy", "privacy");
  }

  @Test
  void an_agent_takes_nothing_in() {
    assertThat(desk.post("agnes", "imports", "{\"version\":1,\"answers\":[]}").problem())
        .isEqualTo("forbidden");
  }
}
