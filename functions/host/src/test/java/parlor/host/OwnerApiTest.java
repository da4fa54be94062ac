package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.notice.NoticeFileTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An owner at work over HTTP, with a visitor at the other end. */
class OwnerApiTest {
  @TempDir private static Path data;
  private static HostFixture host;
  private static String token;
  private static HttpClient client;
  private static final AtomicLong SAID = new AtomicLong();

  @BeforeAll
  static void start() throws Exception {
    host = HostFixture.start(data);
    client = HttpClient.newHttpClient();
    token = Command.token(host.port(), data, host.guesthouse().tenant().value());
  }

  @AfterAll
  static void stop() {
    client.close();
    host.close();
  }

  /** All of these visitors have one address. */
  @BeforeEach
  void rest() {
    host.clock().forward(Duration.ofMinutes(2));
  }

  @Test
  void what_an_owner_answers_the_next_visitor_is_told() throws IOException {
    var question = "Does the zeppelin to Grenoble stop at your roof terrace?";
    var visit = host.visit();
    assertThat(say(visit, question).path("outcome").asString()).isEqualTo("unanswered");
    var open = get("unanswered").path("questions");
    assertThat(open.valueStream().map(q -> q.path("question").asString())).contains(question);
    var answer =
        "{\"question\":\"%s\",\"answer\":\"It moors there on Tuesdays.\",\"language\":\"en\"}"
            .formatted(question);
    assertThat(send("POST", "content/entries", answer).statusCode()).isEqualTo(201);
    var next = say(visit, question);
    assertThat(next.path("answer").asString()).contains("It moors there on Tuesdays.");
    assertThat(get("unanswered").path("questions").toString()).doesNotContain("zeppelin");
  }

  @Test
  void an_erased_conversation_is_gone_for_its_owner_and_cannot_be_renewed() throws IOException {
    var body = "{\"key\":\"" + host.guesthouse().key() + "\",\"language\":\"en\"}";
    var site = host.host().places().sites().value();
    var opened = HostFixture.json(host.post("/v1/sessions", body, "Origin", site));
    say(opened.path("token").asString(), "When is breakfast, quokka?");
    var id = opened.path("conversationId").asString();
    var thread = get("conversations/" + id);
    assertThat(thread.at("/entries/0/question").asString()).contains("quokka");
    var found = HostFixture.json(send("POST", "conversations/search", "{\"text\":\"QUOKKA\"}"));
    assertThat(found.at("/found/0/conversation/id").asString()).isEqualTo(id);
    assertThat(send("DELETE", "conversations/" + id, "").body()).contains(id);
    assertThat(send("GET", "conversations/" + id, "").statusCode()).isEqualTo(404);
    assertThat(get("conversations").toString()).doesNotContain(id);
    var again = body.replace("}", ",\"resume\":\"" + opened.path("resume").asString() + "\"}");
    assertThat(host.post("/v1/sessions", again, "Origin", site).statusCode()).isEqualTo(410);
    assertThat(get("audit").toString()).contains("conversation-erased").doesNotContain("quokka");
  }

  @Test
  void hours_and_policy_reach_the_visitor() throws IOException {
    var settings = send("GET", "settings", "");
    var etag = settings.headers().firstValue("etag").orElseThrow();
    var json = (ObjectNode) HostFixture.json(settings);
    json.putObject("hours").put("zone", "UTC").putObject("week");
    json.withObject("privacy").put("policy", "https://casa.example/privacy");
    var set = send("PUT", "settings", json.toString(), "If-Match", etag);
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    var body = "{\"key\":\"" + host.guesthouse().key() + "\"}";
    var site = host.host().places().sites().value();
    var opened = HostFixture.json(host.post("/v1/sessions", body, "Origin", site));
    assertThat(opened.at("/assistant/availability").asString()).isEqualTo("closed");
    var api = host.host().places().api();
    var card = host.get(api + "/v1/privacy?key=" + host.guesthouse().key());
    assertThat(HostFixture.json(card).at("/controller/policy").asString())
        .isEqualTo("https://casa.example/privacy");
  }

  @Test
  void a_breach_is_mailed_once_stands_at_the_desk_and_says_whom_it_reached(@TempDir Path folder)
      throws Exception {
    var business = host.guesthouse().tenant().value();
    var unknown = "t_" + "z".repeat(20);
    var file =
        Files.writeString(
            folder.resolve("breach.json"),
            NoticeFileTest.BREACH.replace(
                "\"t_aaaaaaaaaaaaaaaaaaaa\"", "\"" + business + "\",\"" + unknown + "\""));
    var told = command("notify-breach", file);
    assertThat(told.status()).as(told.err()).isZero();
    assertThat(told.out().lines())
        .containsExactly(
            "{\"tenant\":\""
                + business
                + "\",\"result\":\"told\",\"addresses\":1,\"mailed\":0,"
                + "\"refused\":0,\"seen\":0}",
            "{\"tenant\":\"" + unknown + "\",\"result\":\"unknown\"}");
    var mail = mail("a data breach you need to know of");
    assertThat(mail.path("to").asString()).isEqualTo("elena@guesthouse.example");
    assertThat(mail.path("text").asString()).contains("A disk was lost.", "ops@parlor.example");
    var notice = get("notices").at("/notices/0");
    assertThat(notice.path("kind").asString()).isEqualTo("breach");
    var seen = HostFixture.json(send("POST", "notices/seen", "{\"id\":\"2027-1\"}"));
    assertThat(seen.at("/notices/0/seen").asBoolean()).isTrue();

    assertThat(command("notify-breach", file).out())
        .contains("\"mailed\":1,\"refused\":0,\"seen\":1");
    assertThat(mail("a data breach you need to know of")).as("once").isEqualTo(mail);
    assertThat(get("audit").toString()).contains("notice-given", "notice-seen");

    Files.writeString(file, "{}");
    var bad = command("notify-breach", file);
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).contains("\"id\" is up to 64").hasLineCount(1);
  }

  @Test
  void a_change_is_announced_by_mail_at_the_desk_and_on_the_card(@TempDir Path folder)
      throws Exception {
    var file = Files.writeString(folder.resolve("change.json"), NoticeFileTest.CHANGE);
    var told = command("announce", file);
    assertThat(told.status()).as(told.err()).isZero();
    assertThat(told.out().lines()).hasSize(2).allMatch(line -> line.contains("\"told\""));
    assertThat(mail("what changes on").path("text").asString())
        .contains("A model words answers.", "gpu.example");
    var notices = get("notices");
    assertThat(notices.toString()).contains("2027-gpu");
    assertThat(notices.path("differs").isNull()).as("its day is yet to come").isTrue();
    var api = host.host().places().api();
    var card = HostFixture.json(host.get(api + "/v1/privacy?key=" + host.guesthouse().key()));
    assertThat(card.at("/changes/0/subProcessors").toString()).isEqualTo("[\"gpu.example\"]");
    assertThat(card.path("lines").toString()).contains("A model words answers.");
    assertThat(get("agreement").path("template").asString()).contains("not legal advice");
  }

  private static Command.Ended command(String name, Path file) throws Exception {
    return Command.run(Map.of(), "", List.of(name, "--data=" + data, file.toString()));
  }

  /** The one mail to the guesthouse's owner whose subject says this, once it is there. */
  private static JsonNode mail(String subject) throws Exception {
    for (int i = 0; i < 100; i++) {
      var all =
          HostFixture.json(
                  host.get(host.host().places().api() + "/outbox", "Accept", "application/json"))
              .valueStream()
              .filter(mail -> mail.path("to").asString().startsWith("elena@"))
              .filter(mail -> mail.path("subject").asString().contains(subject))
              .toList();
      if (!all.isEmpty()) {
        assertThat(all).hasSize(1);
        return all.getFirst();
      }
      Thread.sleep(Duration.ofMillis(50));
    }
    throw new AssertionError("not mailed");
  }

  @Test
  void the_document_is_for_everybody() throws IOException {
    var reply = host.get(host.host().places().api() + "/v1/openapi.json");
    assertThat(HostFixture.json(reply).path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(reply.headers().firstValue("access-control-allow-origin")).hasValue("*");
  }

  @Test
  void a_person_takes_over_and_the_visitor_takes_it_all_away_and_erases_it() throws IOException {
    var visit = host.visit();
    say(visit, "What time is check-in?");
    var asked = HostFixture.json(visitor(visit, "POST", "handoff", "{}"));
    assertThat(asked.path("state").asString()).isEqualTo("waiting");
    assertThat(say(visit, "Is anybody there, wombat?").path("answer").isNull()).isTrue();
    var waiting = get("conversations?state=waiting").at("/conversations/0");
    var id = waiting.path("id").asString();
    assertThat(waiting.path("opening").asString()).isEqualTo("What time is check-in?");
    assertThat(reply(id, "join", "").path("state").asString()).isEqualTo("human");
    reply(id, "say", ",\"id\":\"" + new UUID(12, 1) + "\",\"text\":\"Here I am.\"");
    assertThat(say(visit, "A table for six").path("outcome").asString()).isEqualTo("handed-off");
    var lead =
        "{\"name\":\"María\",\"phone\":\"600 00 00 01\",\"message\":\"Six\",\"consent\":true}";
    var left = visitor(visit, "POST", "leads", lead);
    assertThat(left.statusCode()).as(left.body()).isEqualTo(201);
    assertThat(get("leads").at("/leads/0/phone").asString()).isEqualTo("+34600000001");
    var table = send("GET", "leads", "", "Accept", "text/csv", "Accept-Language", "es");
    assertThat(table.body()).contains("\"María\";").contains("\"'+34600000001\"");
    assertThat(reply(id, "close", "").path("state").asString()).isEqualTo("closed");
    assertThat(visitor(visit, "GET", "conversation/export", "").body())
        .contains("Here I am.", "wombat", "+34600000001");
    var erased = visitor(visit, "DELETE", "conversation", "");
    assertThat(erased.statusCode()).isEqualTo(200);
    assertThat(erased.body()).contains("\"signature\":").doesNotContain("wombat");
    assertThat(visitor(visit, "GET", "conversation", "").statusCode()).isEqualTo(410);
    assertThat(get("leads").toString()).doesNotContain("600000001");
    assertThat(send("GET", "conversations/" + id, "").statusCode()).isEqualTo(404);
  }

  private static JsonNode reply(String id, String act, String more) throws IOException {
    var body =
        "{\"conversation\":\"%s\",\"act\":\"%s\",\"name\":\"Ana\"%s}".formatted(id, act, more);
    return HostFixture.json(send("POST", "replies", body));
  }

  private static HttpResponse<String> visitor(String visit, String method, String path, String body)
      throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(host.host().places().api() + "/v1/" + path))
            .header("Authorization", "Bearer " + visit)
            .header("Origin", host.host().places().sites().value())
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static JsonNode say(String visit, String text) throws IOException {
    var body =
        "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(new UUID(11, SAID.incrementAndGet()), text);
    var reply =
        host.post(
            "/v1/messages",
            body,
            "Authorization",
            "Bearer " + visit,
            "Origin",
            host.host().places().sites().value());
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return HostFixture.json(reply);
  }

  private static JsonNode get(String path) throws IOException {
    return HostFixture.json(send("GET", path, ""));
  }

  private static HttpResponse<String> send(
      String method, String path, String body, String... headers) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(host.host().places().api() + "/v1/owner/" + path))
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
