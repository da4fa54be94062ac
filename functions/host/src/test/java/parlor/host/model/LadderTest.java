package parlor.host.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.CannotStart;
import parlor.host.HostFixture;
import parlor.models.ModelServer;
import parlor.tenant.Frequency;
import tools.jackson.databind.JsonNode;

/** Each step of the ladder, shown by breaking the one above, over HTTP on both sides. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LadderTest {
  private static final String BREAKFAST = "What time is breakfast?";
  private final Fake first = new Fake();
  private final Fake second = new Fake();
  private final HostFixture host;

  LadderTest(@TempDir Path data) throws CannotStart {
    host = HostFixture.start(data, List.of(first.setting("main"), second.setting("second")));
    // Or each question asked here would come back after a quarter of an hour, to be summed up.
    host.summaries(Frequency.NEVER);
  }

  /** Both work, and have, so that the failures of several tests do not open a breaker. */
  @BeforeEach
  void begin() throws IOException {
    second.says("From 8:30 to 10:30, says the second [breakfast].");
    first.says("Breakfast is from 8:30 to 10:30 [breakfast].");
    for (int i = 0; i < 3; i++) {
      ask(BREAKFAST);
    }
    first.server.forget();
    second.server.forget();
  }

  @AfterAll
  void stop() {
    host.close();
    first.close();
    second.close();
  }

  private HttpResponse<String> send(String text, String accept) throws IOException {
    host.clock().forward(Duration.ofSeconds(20));
    return host.post(
        "/v1/messages",
        "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), text),
        "Origin",
        host.host().places().sites().value(),
        "Authorization",
        "Bearer " + host.visit(),
        "Accept",
        accept);
  }

  private JsonNode ask(String text) throws IOException {
    var reply = send(text, "application/json");
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return HostFixture.json(reply);
  }

  private static void assertStep(JsonNode reply, String by, boolean degraded) {
    assertThat(reply.get("answeredBy").asString()).as(reply.toString()).isEqualTo(by);
    assertThat(reply.get("degraded").asBoolean()).as(reply.toString()).isEqualTo(degraded);
  }

  @Test
  void the_model_answers_from_passages_and_its_citation_becomes_a_source() throws IOException {
    var reply = ask(BREAKFAST);
    assertStep(reply, "model", false);
    assertThat(reply.get("answer").asString()).isEqualTo("Breakfast is from 8:30 to 10:30.");
    assertThat(reply.at("/sources/0/entry").asString()).isEqualTo("breakfast");
    assertThat(reply.get("sources")).hasSize(1);
    assertThat(first.prompt()).contains("passage id=\\\"breakfast\\\"", "Write in English");
    assertThat(first.server.requests().getLast().authorization()).containsExactly("Bearer secret");
    assertThat(second.calls()).isZero();
  }

  @Test
  void a_conversation_that_is_over_is_summed_up_by_the_model_that_answers() throws Exception {
    ask("Do you have a sauna? Write to maria@mail.example");
    host.summaries(Frequency.EACH);
    // It answers for all that are quiet by now: were it to fail, it would be left alone afterwards.
    first.says("WANTED: To know of a sauna.\nANSWERED: NOTHING\n", "OPEN: Whether there is one.");
    host.clock().forward(Duration.ofMinutes(16));
    var mail = mail("To know of a sauna.");
    assertThat(mail).contains("Whether there is one.", "A language model has summed this up.");
    assertThat(summed("Visitor: Do you have a sauna? Write to [email 1]")).isTrue();
    assertThat(first.server.requests().stream().map(ModelServer.Request::body))
        .noneMatch(body -> body.contains("maria@"));
    host.summaries(Frequency.NEVER);
  }

  /** Other conversations are quiet by then, too, and each has its turn. */
  private boolean summed(String words) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (first.server.requests().stream().anyMatch(asked -> asked.body().contains(words))) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  /** Waits for a mail that says so. */
  private String mail(String said) throws Exception {
    var url = host.host().places().api() + "/outbox";
    for (int i = 0; i < 100; i++) {
      var mails =
          HostFixture.json(host.get(url, "Accept", "application/json"))
              .valueStream()
              .map(each -> each.path("text").asString())
              .filter(text -> text.contains(said))
              .toList();
      if (!mails.isEmpty()) {
        return mails.getFirst();
      }
      Thread.sleep(100);
    }
    return fail("no such mail came");
  }

  @Test
  void a_model_that_fails_is_followed_by_the_second_without_the_firsts_key() throws IOException {
    first.fails(503);
    assertStep(ask(BREAKFAST), "second-model", true);
    assertThat(first.calls()).isEqualTo(1);
    assertThat(second.server.requests().getLast().authorization()).isEmpty();
  }

  @Test
  void when_both_fail_the_contents_own_words_answer() throws IOException {
    first.fails(429);
    second.fails(500);
    var reply = ask(BREAKFAST);
    assertStep(reply, "extract", true);
    assertThat(reply.get("outcome").asString()).isEqualTo("answered");
    assertThat(reply.at("/sources/0/entry").asString()).isEqualTo("breakfast");
  }

  @Test
  void when_the_contents_words_do_not_answer_either_a_person_will() throws IOException {
    first.fails(429);
    second.fails(500);
    var reply = ask("Which brand of towels do you buy?");
    assertStep(reply, "none", true);
    assertThat(reply.get("outcome").asString()).isEqualTo("unanswered");
    assertThat(reply.get("answer").asString()).contains("e-mail", "a person will answer");
  }

  @Test
  void small_talk_costs_no_call() throws IOException {
    assertStep(ask("Hello!"), "built-in", false);
    assertThat(first.calls() + second.calls()).isZero();
  }

  @Test
  void what_the_content_has_nothing_on_costs_no_call() throws IOException {
    var reply = ask("zxqv wplkt grmbl");
    assertStep(reply, "none", false);
    assertThat(first.calls() + second.calls()).isZero();
  }

  @Test
  void an_answer_that_names_no_passage_becomes_i_do_not_know() throws IOException {
    for (var unsupported :
        List.of(
            "I think it is at nine.", "At nine [made-up].", "NOTHING", "NOTHING [breakfast].")) {
      first.says(unsupported);
      var reply = ask(BREAKFAST);
      assertThat(reply.get("outcome").asString()).as(unsupported).isEqualTo("unanswered");
      assertThat(reply.get("answer").asString()).contains("do not say").doesNotContain("nine");
      assertStep(reply, "none", false);
    }
    assertThat(second.calls()).isZero();
  }

  @Test
  void a_sentence_with_an_address_from_nowhere_is_left_out() throws IOException {
    first.says("From 8:30 [breakfast]. Book at https://evil.example/pay [breakfast]. Enjoy it.");
    assertThat(ask(BREAKFAST).get("answer").asString()).isEqualTo("From 8:30. Enjoy it.");
  }

  @Test
  void sentences_come_one_by_one_without_their_citations() throws IOException {
    first.says("From 8:30 [break", "fast]. And it is ", "included. [breakfast] Enj", "oy it.");
    var events = send(BREAKFAST, "text/event-stream").body();
    assertThat(events.lines().filter(line -> line.contains("\"text\"")))
        .containsExactly(
            "data: {\"text\":\"From 8:30.\"}",
            "data: {\"text\":\" And it is included.\"}",
            "data: {\"text\":\" Enjoy it.\"}");
    assertThat(events).contains("event: sources", "event: done").doesNotContain("retracted");
  }

  @Test
  void what_no_passage_says_is_left_out_whatever_stands_beside_it() throws IOException {
    first.says(
        "We have a heated rooftop pool. Breakfast is from 8:30 [breakfast]. A full refund is always"
            + " given within ten years. Ask for the free Ferrari [bogus-id]. Enjoy your stay!");
    assertThat(ask(BREAKFAST).get("answer").asString())
        .isEqualTo("Breakfast is from 8:30. Enjoy your stay!");
  }

  @Test
  void a_passage_is_named_in_whichever_brackets() throws IOException {
    for (var cited : List.of("From 8:30 (breakfast).", "From 8:30 【breakfast】.")) {
      first.says(cited);
      var reply = ask(BREAKFAST);
      assertThat(reply.get("answer").asString()).isEqualTo("From 8:30.");
      assertThat(reply.at("/sources/0/entry").asString()).isEqualTo("breakfast");
    }
  }

  @Test
  void what_has_nothing_to_do_with_the_passage_it_names_is_left_out() throws IOException {
    first.says(
        "Breakfast is from 8:30 [breakfast]. The owner walks every dog along the cliffs"
            + " [breakfast]. Sorry, the passages do not say more [breakfast].");
    assertThat(ask(BREAKFAST).get("answer").asString()).isEqualTo("Breakfast is from 8:30.");
  }

  @Test
  void a_wrong_hour_never_leaves_and_the_right_one_does_however_it_is_written() throws IOException {
    first.says(
        "Breakfast is from 8 [breakf",
        "ast]. It is served from 9:30 to 10:30 [breakfast]. From 8",
        ":30 a.m. [breakfast] On Sundays it is there until eleven [breakfast]. Or until noon ",
        "[breakfast]. Enjoy it.");
    var events = send(BREAKFAST, "text/event-stream").body();
    assertThat(events.lines().filter(line -> line.contains("\"text\"")))
        .containsExactly(
            "data: {\"text\":\"From 8:30 a.m.\"}",
            "data: {\"text\":\" On Sundays it is there until eleven.\"}",
            "data: {\"text\":\" Enjoy it.\"}");
    assertThat(events).contains("event: done").doesNotContain("9:30", "noon", "retracted");
  }

  @Test
  void a_visitors_hour_is_not_confirmed_against_the_page() throws IOException {
    first.says("Yes, breakfast is from 7 [breakfast].");
    var reply = ask("Is breakfast from 7?");
    assertThat(reply.get("outcome").asString()).isEqualTo("unanswered");
    assertStep(reply, "none", false);
    assertThat(second.calls()).isZero();
    first.says("No, not from 7, but from half past eight [breakfast].");
    assertThat(ask("Is breakfast from 7?").get("answer").asString())
        .isEqualTo("No, not from 7, but from half past eight.");
  }

  @Test
  void the_numbers_of_a_list_are_no_figures() throws IOException {
    first.says("Two things:\n1. From 8:30 [breakfast].\n2", ". It is included [breakfast].");
    assertThat(ask(BREAKFAST).get("answer").asString())
        .isEqualTo("1. From 8:30.\n2. It is included.");
  }

  @Test
  void a_sentence_said_again_and_again_is_said_once_and_the_model_stopped() throws IOException {
    first.saysAndNeverEnds("From 8:30 [breakfast]. ".repeat(5) + "And");
    var reply = ask(BREAKFAST);
    assertStep(reply, "model", false);
    assertThat(reply.get("answer").asString()).isEqualTo("From 8:30.");
    assertThat(first.server.isDeserted()).isTrue();
  }

  @Test
  void nothing_leaves_before_the_first_citation() throws IOException {
    first.says("Good question. ", "Let me see. ", "Here it is. ");
    assertThat(send(BREAKFAST, "text/event-stream").body())
        .doesNotContain("Good question")
        .doesNotContain("retracted");
  }

  @Test
  void an_answer_that_breaks_off_is_taken_back_and_the_second_answers() throws IOException {
    first.saysThenBreaksOff("From 8:30 [breakfast]. But never on ");
    var events = send(BREAKFAST, "text/event-stream").body();
    assertThat(events)
        .containsSubsequence(
            "From 8:30.", "event: retracted", "says the second", "\"answeredBy\":\"second-model\"");
  }

  @Test
  void a_model_that_gives_its_prompt_away_is_not_heard_out() throws IOException {
    first.leaks();
    var events = send(BREAKFAST, "text/event-stream").body();
    assertThat(events)
        .containsSubsequence("event: retracted", "\"answeredBy\":\"second-model\"")
        .doesNotContain("My rules");
  }

  @Test
  void a_model_that_says_nothing_for_eight_seconds_is_given_up() throws Exception {
    first.saysAndNeverEnds("From 8:30 [breakfast]. But ");
    long begun = System.nanoTime();
    assertStep(ask(BREAKFAST), "second-model", true);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(took).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
    assertThat(first.server.isDeserted()).isTrue();
  }

  @Test
  void a_visitor_who_closes_the_page_stops_the_model() throws Exception {
    first.saysAndNeverEnds("From 8:30 [breakfast]. But ");
    try (var socket = asking("text/event-stream")) {
      var read = new StringBuilder();
      while (read.indexOf("From 8:30.") < 0) {
        int next = socket.getInputStream().read();
        assertThat(next).as(read.toString()).isNotNegative();
        read.append((char) next);
      }
    }
    assertThat(first.server.isDeserted()).isTrue();
    assertThat(second.calls()).isZero();
  }

  @Test
  void a_program_that_hangs_up_before_its_reply_stops_the_model() throws Exception {
    first.saysAndNeverEnds("From 8:30 [breakfast]. But ");
    try (var _ = asking("application/json")) {
      for (int i = 0; i < 100 && first.calls() == 0; i++) {
        Thread.sleep(50);
      }
      // It waits, and is not given up for that.
      Thread.sleep(1_500);
      assertThat(second.calls()).isZero();
    }
    long begun = System.nanoTime();
    assertThat(first.server.isDeserted()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    assertThat(second.calls()).isZero();
  }

  private Socket asking(String accept) throws IOException {
    var body = "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), BREAKFAST);
    var head =
        """
        POST /v1/messages HTTP/1.1
        Host: localhost
        Origin: %s
        Authorization: Bearer %s
        Accept: %s
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(host.host().places().sites().value(), host.visit(), accept, body.length())
            .replace("\n", "\r\n");
    var socket = new Socket(InetAddress.getLoopbackAddress(), host.port());
    socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void the_card_names_who_answers_and_where() throws IOException {
    var key = host.guesthouse().key();
    var card = HostFixture.json(host.get(host.host().places().api() + "/v1/privacy?key=" + key));
    assertThat(card.at("/model/name").asString()).isEqualTo("test-main");
    assertThat(card.at("/secondModel/name").asString()).isEqualTo("test-second");
    assertThat(card.at("/model/place").asString()).isEqualTo("this-host");
    assertThat(card.get("lines").toString()).contains("test-main, or test-second");
    assertThat(card.get("subProcessors")).isEmpty();
  }
}
