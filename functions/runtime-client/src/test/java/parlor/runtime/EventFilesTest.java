package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every event of a visitor, sent to the packaged function its name begins with. */
class EventFilesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** How a file is answered; {@code says} is a part of the body. {@code 0}: not at all. */
  private record Expected(int status, String says) {}

  private static final Map<String, Expected> EXPECTED = new TreeMap<>();

  static {
    expect("session-open", 201, "\"token\":");
    expect("session-open-base64", 201, "\"token\":");
    expect("session-open-ipv6", 201, "\"token\":");
    expect("session-open-resume", 201, "\"resume\":\"{{resume}}\"");
    expect("session-privacy", 200, "\"controller\":");
    expect("session-privacy-forged-key", 403, "/problems/not-allowed");
    expect("session-openapi", 200, "\"openapi\":\"3.1.0\"");
    expect("session-elsewhere", 403, "/problems/not-allowed");
    expect("session-no-origin", 403, "/problems/not-allowed");
    expect("session-forged-key", 403, "/problems/not-allowed");
    expect("session-not-json", 400, "/problems/bad-request");
    expect("session-not-utf8", 400, "not valid UTF-8");
    expect("session-no-body", 400, "/problems/bad-request");
    expect("session-nulls", 400, "/problems/bad-request");
    expect("session-huge-body", 413, "/problems/message-too-long");
    // API Gateway answers these itself; a function that is asked all the same has nothing there.
    expect("session-preflight", 404, "/problems/not-found");
    expect("session-unknown-route", 404, "/problems/not-found");
    expect("session-not-a-call", 0, "");
    expect("chat-message", 200, "Breakfast is from 8 to 10.30.");
    expect("chat-message-again", 200, "Breakfast is from 8 to 10.30.");
    expect("chat-message-base64", 200, "Small dogs are welcome");
    expect("chat-message-events", 200, "event: done");
    expect("chat-conversation", 200, "\"entries\":[");
    expect("chat-conversation-after", 200, "\"entries\":[");
    expect("chat-blank", 400, "no words");
    expect("chat-huge-body", 413, "/problems/message-too-long");
    expect("chat-not-json", 400, "/problems/bad-request");
    expect("chat-no-token", 401, "/problems/token-invalid");
    expect("chat-nulls", 401, "/problems/token-invalid");
    expect("chat-token-invalid", 401, "/problems/token-invalid");
    expect("chat-token-expired", 401, "/problems/token-expired");
    expect("chat-elsewhere", 403, "/problems/not-allowed");
    expect("chat-preflight", 404, "/problems/not-found");
    expect("chat-unknown-route", 404, "/problems/not-found");
    expect("chat-not-a-call", 0, "");
    expect("owner-workspaces", 200, "\"tenant\":\"{{workspace}}\"");
    expect("owner-workspaces-one", 200, "\"role\":\"owner\"");
    expect("owner-workspace-of-another", 403, "/problems/forbidden");
    expect("owner-workspace-malformed", 403, "/problems/forbidden");
    expect("owner-conversations", 200, "\"conversations\":[");
    expect("owner-conversations-cursor-forged", 400, "/problems/bad-request");
    expect("owner-thread-unknown", 404, "/problems/not-found");
    expect("owner-erase", 200, "\"missing\":[");
    expect("owner-search", 200, "\"found\":[");
    expect("owner-export", 200, "\"conversations\":[");
    expect("owner-import", 200, "\"added\":0");
    expect("owner-subject", 200, "\"found\":[]");
    expect("owner-unanswered", 200, "\"questions\":[");
    expect("owner-answer", 201, "\"id\":\"answer-");
    expect("owner-invite", 201, "\"sent\":true");
    expect("owner-settings", 200, "\"privacy\":{");
    expect("owner-settings-unseen", 400, "If-Match");
    expect("owner-domain-remove", 200, "\"domains\":[");
    expect("owner-audit", 200, "\"entries\":[");
    expect("owner-notices", 200, "\"notices\":[]");
    expect("owner-agreement", 200, "not legal advice");
    expect("owner-no-token", 401, "/problems/token-invalid");
    expect("owner-nulls", 401, "/problems/token-invalid");
    expect("owner-token-invalid", 401, "/problems/token-invalid");
    expect("owner-token-unsigned", 401, "/problems/token-invalid");
    expect("owner-token-forged", 401, "/problems/token-invalid");
    expect("owner-token-expired", 401, "/problems/token-expired");
    expect("owner-token-of-an-id", 401, "/problems/token-invalid");
    expect("owner-token-of-a-visit", 401, "/problems/token-invalid");
    expect("owner-preflight", 404, "/problems/not-found");
    expect("owner-unknown-route", 404, "/problems/not-found");
    expect("owner-not-a-call", 0, "");
    expect("visitor-export", 200, "\"entries\":[");
    expect("visitor-export-text", 200, "Conversation with Casa");
    expect("visitor-feedback", 201, "\"position\":");
    expect("visitor-handoff", 201, "\"state\":\"waiting\"");
    expect("visitor-lead", 201, "\"phone\":\"+34600000001\"");
    expect("visitor-lead-no-consent", 400, "\"field\":\"consent\"");
    expect("visitor-lead-injected", 400, "\"field\":\"name\"");
    expect("visitor-no-token", 401, "/problems/token-invalid");
    expect("visitor-nulls", 401, "/problems/token-invalid");
    expect("visitor-preflight", 404, "/problems/not-found");
    expect("visitor-unknown-route", 404, "/problems/not-found");
    expect("visitor-not-a-call", 0, "");
    // After which there is nothing left of the visit.
    expect("visitor-withdraw", 200, "\"receipt\":");
  }

  @Test
  void each_file_has_its_line_here_and_each_line_its_file() {
    assertThat(Events.behindTheGateway()).containsExactlyElementsOf(EXPECTED.keySet());
  }

  @TestFactory
  Stream<DynamicTest> each_file_is_answered_as_its_line_says() throws InterruptedException {
    var stage = Stage.open();
    var business = stage.business();
    var session = LambdaProcess.start(stage.session(), stage.clock()).ready();
    var chat = LambdaProcess.start(stage.chat(), stage.clock()).ready();
    var owner = LambdaProcess.start(stage.owner(), stage.clock()).ready();
    var visitor = LambdaProcess.start(stage.visitor(), stage.clock()).ready();
    var values = business.visit(session);
    var functions = Map.of("session", session, "chat", chat, "owner", owner, "visitor", visitor);
    return EXPECTED.keySet().stream()
        .map(name -> dynamicTest(name, () -> check(name, functions, values)))
        .onClose(visitor::close)
        .onClose(owner::close)
        .onClose(chat::close)
        .onClose(session::close)
        .onClose(stage::close);
  }

  private static void check(
      String name, Map<String, LambdaProcess> functions, Map<String, String> values)
      throws InterruptedException {
    var function = Objects.requireNonNull(functions.get(Events.function(name)));
    var outcome = function.invoke(Events.filled(name, values), TIMEOUT);
    var expected = Objects.requireNonNull(EXPECTED.get(name));
    if (expected.status() == 0) {
      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      return;
    }
    var reply = Reply.of(outcome);
    assertThat(reply.status()).as(reply.body()).isEqualTo(expected.status());
    assertThat(reply.body()).contains(Events.text(expected.says(), values).asString());
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.header("content-type")).isEqualTo(type(expected));
  }

  private static String type(Expected expected) {
    if (expected.says().startsWith("event:")) {
      return "text/event-stream";
    }
    if (expected.says().startsWith("Conversation")) {
      return "text/plain; charset=utf-8";
    }
    return expected.status() < 300 ? "application/json" : "application/problem+json";
  }

  private static void expect(String name, int status, String says) {
    EXPECTED.put(name, new Expected(status, says));
  }
}
