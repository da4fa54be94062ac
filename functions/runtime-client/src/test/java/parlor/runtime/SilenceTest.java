package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whatever happens, the log has nothing of a visitor and no secret. */
class SilenceTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(8);
  private static final String ADDRESSES = "203.0.113.";

  @Test
  void neither_ordinary_nor_broken_calls_leave_words_addresses_or_secrets_in_the_log()
      throws InterruptedException {
    try (var stage = Stage.open();
        var session = LambdaProcess.start(stage.session(), stage.clock()).ready();
        var chat = LambdaProcess.start(stage.chat(), stage.clock()).ready();
        var owner = LambdaProcess.start(stage.owner(), stage.clock()).ready();
        var visitor = LambdaProcess.start(stage.visitor(), stage.clock()).ready()) {
      var functions = Map.of("session", session, "chat", chat, "owner", owner, "visitor", visitor);
      var values = stage.business().visit(session);
      for (var name : Events.behindTheGateway()) {
        var function = Objects.requireNonNull(functions.get(Events.function(name)));
        function.invoke(Events.filled(name, values), TIMEOUT);
        function.invoke(broken(Events.filled(name, values)), TIMEOUT);
      }
      stage.database().hang();
      session.invoke(Events.filled("session-open", values), TIMEOUT);
      chat.invoke(Events.filled("chat-message", values), TIMEOUT);
      owner.invoke(Events.filled("owner-workspaces", values), TIMEOUT);
      visitor.invoke(Events.filled("visitor-lead", values), TIMEOUT);
      for (var function : functions.values()) {
        // It does log: an outage and an event that is no call.
        assertThat(function.log()).contains("request=").contains("IllegalArgumentException");
        silent(function.log(), stage, values);
      }
    }
  }

  private static void silent(String log, Stage stage, Map<String, String> values) {
    assertThat(log)
        .doesNotContain("breakfast", "parking", "pequeño", "Breakfast")
        .doesNotContain("Marisol", "marisol@", "600000001", "600 000 001")
        .doesNotContain(ADDRESSES, "2001:db8")
        .doesNotContain(values.get("token"), values.get("resume"), values.get("expired token"))
        .doesNotContain(values.get("key"))
        .doesNotContain(values.get("owner"), values.get("owner expired"))
        .doesNotContain(Credentials.SECRET, Credentials.SESSION)
        .doesNotContain(stage.secretTexts());
  }

  /** Cut in the middle, so that it is not even JSON. */
  private static String broken(String event) {
    return event.substring(0, event.length() - 100);
  }
}
