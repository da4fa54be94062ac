package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parlor.testing.Canaries;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is wrong, with a call or with a part, neither a log nor a reply nor an exception's
 * report holds what is secret: the stage's secrets, keys and credentials, and what a visitor wrote
 * and holds. It is looked for in every form in which it might be written.
 */
class LeakTest {
  /** How long anything takes is another test's affair. */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final String ADDRESSES = "203.0.113.";
  private static final String WORDS = "my canary sings of eight geese";
  private static final String MAIL = "canary.of.the.visitor@geese.example";

  private final Stage stage = Stage.open();
  private final Canaries ofVisitors =
      new Canaries().text("a visitor's words", WORDS).text("a visitor's mail", MAIL);

  /** Whatever came back but for what a visitor asked for and got. */
  private final StringBuilder told = new StringBuilder();

  @Test
  void no_log_no_reply_and_no_report_tells_a_secret() throws InterruptedException {
    try (stage;
        var session = LambdaProcess.start(stage.session(), stage.clock()).ready();
        var chat = LambdaProcess.start(stage.chat(), stage.clock()).ready();
        var coldSession = LambdaProcess.start(stage.session(), stage.clock()).ready();
        var coldChat = LambdaProcess.start(stage.chat(), stage.clock()).ready()) {
      for (var fault : EnumSet.complementOf(EnumSet.of(Fault.NONE))) {
        for (var part : List.of(stage.database(), stage.keys(), stage.credentials())) {
          outage(fault, part, session, "session-open", newcomer());
        }
        for (var part :
            List.of(stage.database(), stage.keys(), stage.credentials(), stage.content())) {
          outage(fault, part, chat, "chat-message", visitor(session));
        }
        outage(fault, stage.secrets(), coldSession, "session-open", newcomer());
        outage(fault, stage.secrets(), coldChat, "chat-message", visitor(session));
      }
      nonsense(session, "session-open", visitor(session));
      nonsense(chat, "chat-message", visitor(session));
      var log = new StringBuilder();
      for (var process : List.of(session, chat, coldSession, coldChat)) {
        assertThat(process.log()).contains("request=");
        log.append(process.log());
      }
      var secrets = stage.secrets(new Canaries());
      assertThat(secrets.in(told + " " + log)).isEmpty();
      assertThat(ofVisitors.in(told + " " + log)).isEmpty();
      assertThat(log).doesNotContain(ADDRESSES);
      assertThat(secrets.forms().limit(200))
          .as("one that is there is found, in whatever form")
          .hasSize(200)
          .allSatisfy(form -> assertThat(secrets.in("log: " + form + ".")).isNotEmpty());
    }
  }

  private Map<String, String> newcomer() {
    var business = stage.business();
    ofVisitors.text("an expired token", business.expiredToken());
    return new TreeMap<>(business.values());
  }

  private Map<String, String> visitor(LambdaProcess session) throws InterruptedException {
    var business = stage.business();
    var values = business.visit(session);
    for (var name : List.of("token", "resume", "expired token")) {
      ofVisitors.text("a visitor's " + name, values.getOrDefault(name, ""));
    }
    return values;
  }

  private void outage(
      Fault fault, Watch part, LambdaProcess function, String event, Map<String, String> values)
      throws InterruptedException {
    part.takeSeen();
    part.has(fault);
    var outcome = function.invoke(changed(event, values, said(event, values)), TIMEOUT);
    part.has(Fault.NONE);
    assertThat(outcome).as(fault + " " + event).isInstanceOf(Outcome.Answered.class);
    // Right after a failure it may be told without being asked for again.
    assertThat(Reply.of(outcome).status() >= 500 || !part.takeSeen().isEmpty())
        .as(fault + " is met by " + event)
        .isTrue();
    told.append(outcome).append('\n');
  }

  /** What a visitor might send, with what is theirs in every place. */
  private void nonsense(LambdaProcess function, String event, Map<String, String> values)
      throws InterruptedException {
    var places =
        List.of(WORDS, MAIL, values.getOrDefault("token", ""), values.getOrDefault("resume", ""));
    for (var place : places) {
      var bodies =
          List.of(
              place,
              "\"" + place + "\"",
              "{\"" + place + "\":1}",
              "{\"key\":\"" + place + "\",\"id\":\"" + place + "\",\"text\":1}",
              "{\"key\":\"k\",\"resume\":\"" + place + "\",\"language\":\"" + place + "\"}",
              "{\"id\":\"6f1c1f0e-7d5a-4a57-9a59-0d6f4c1b2a31\",\"text\":\"\\ud800" + place + "\"}",
              "{\"text\":\"" + place);
      for (var body : bodies) {
        refused(function.invoke(changed(event, values, body), TIMEOUT));
      }
      for (var header : List.of("authorization", "origin", "accept-language", "content-type")) {
        refused(function.invoke(header(event, values, header, place), TIMEOUT));
      }
      var whole = changed(event, values, place);
      refused(function.invoke(whole.substring(0, whole.length() - 40), TIMEOUT));
      refused(function.invoke("{\"httpMethod\":" + place + "}", TIMEOUT));
    }
  }

  private void refused(Outcome outcome) {
    if (outcome instanceof Outcome.Answered) {
      assertThat(Reply.of(outcome).status()).isBetween(400, 499);
    }
    told.append(outcome).append('\n');
  }

  private static String said(String event, Map<String, String> values) {
    return event.startsWith("session")
        ? "{\"key\":\"" + values.get("key") + "\"}"
        : "{\"id\":\"6f1c1f0e-7d5a-4a57-9a59-0d6f4c1b2a31\",\"text\":\""
            + (WORDS + ", write to " + MAIL)
            + "\"}";
  }

  private static String changed(String event, Map<String, String> values, String body) {
    var json = (ObjectNode) JsonMapper.shared().readTree(Events.filled(event, values));
    return json.put("body", body).toString();
  }

  private static String header(
      String event, Map<String, String> values, String name, String value) {
    var json = (ObjectNode) JsonMapper.shared().readTree(changed(event, values, "{}"));
    ((ObjectNode) json.required("headers")).put(name, value);
    ((ObjectNode) json.required("multiValueHeaders")).putArray(name).add(value);
    return json.put("path", "/" + value).toString();
  }
}
