package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The functions of those who run a stage, as they are packaged, with every event of theirs. */
class CustodyEventsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Map<String, String> RESULTS =
      new TreeMap<>(
          Map.of(
              "break-glass-no-reason", "bad-request",
              "break-glass-open", "opened",
              "break-glass-personal-reason", "bad-request",
              "break-glass-unknown-tenant", "unknown-tenant",
              "rotation-not-an-object", "bad-request",
              "rotation-rotate", "rotated",
              "rotation-unknown-tenant", "unknown-tenant"));

  @Test
  void each_event_is_answered_and_nothing_of_it_is_in_a_log() throws InterruptedException {
    assertThat(Events.ofOperators()).containsExactlyElementsOf(RESULTS.keySet());
    try (var stage = Stage.open();
        var breakGlass = LambdaProcess.start(stage.breakGlass(), stage.clock()).ready();
        var rotation = LambdaProcess.start(stage.rotation(), stage.clock()).ready()) {
      var values = stage.business().values();
      warm(breakGlass, "break-glass-unknown-tenant");
      warm(rotation, "rotation-unknown-tenant");
      var secrets = new ArrayList<String>();
      for (var name : RESULTS.keySet()) {
        var function = name.startsWith("rotation-") ? rotation : breakGlass;
        var reply = answered(function.invoke(Events.filled(name, values), TIMEOUT));
        assertThat(reply.path("result").asString("")).as(name).isEqualTo(RESULTS.get(name));
        for (var field : new String[] {"accessKeyId", "secretAccessKey", "sessionToken"}) {
          if (reply.has(field)) {
            secrets.add(reply.path(field).asString(""));
          }
        }
      }
      assertThat(secrets).hasSize(3).doesNotContain("");
      assertThat(breakGlass.invoke("not json {{{ secret-word", TIMEOUT))
          .isInstanceOfSatisfying(
              Outcome.Answered.class, a -> assertThat(a.payload()).contains("bad-request"));

      // What cannot be written down is not done.
      stage.database().hang();
      var roles = stage.rolesTakenOn();
      var event = Events.filled("break-glass-open", values);
      assertThat(breakGlass.invoke(event, TIMEOUT))
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              f -> assertThat(f.report()).contains("Unavailable").doesNotContain("ticket 4711"));
      assertThat(stage.rolesTakenOn().stream().filter(Stage.BREAK_GLASS_ROLE::equals).count())
          .isEqualTo(roles.stream().filter(Stage.BREAK_GLASS_ROLE::equals).count())
          .isOne();
      for (var log : new String[] {breakGlass.log(), rotation.log()}) {
        assertThat(log)
            .doesNotContain(secrets)
            .doesNotContain("ticket 4711", "ana@", "secret-word", "casa.example")
            .doesNotContain(Credentials.SECRET, Credentials.SESSION);
      }
    }
  }

  /** Without a rehearsal the first call may take longer than a client waits; one more is asked. */
  private static void warm(LambdaProcess function, String event) throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      if (function.invoke(Events.filled(event, Map.of()), TIMEOUT) instanceof Outcome.Answered) {
        return;
      }
    }
  }

  private static JsonNode answered(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return Objects.requireNonNull(
        JsonMapper.shared().readTree(((Outcome.Answered) outcome).payload()));
  }
}
