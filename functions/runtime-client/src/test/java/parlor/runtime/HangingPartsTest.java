package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A part that never answers costs a visitor a wait and a clear word, not a time-out. */
class HangingPartsTest {
  /** Shorter than any function's time-out. */
  private static final Duration TIMEOUT = Duration.ofSeconds(8);

  @Test
  void a_database_that_hangs_is_told_before_the_deadline() throws InterruptedException {
    try (var stage = Stage.open();
        var session = LambdaProcess.start(stage.session(), stage.clock()).ready();
        var chat = LambdaProcess.start(stage.chat(), stage.clock()).ready()) {
      var values = stage.business().visit(session);
      stage.database().hang();
      for (var function : new LambdaProcess[] {session, chat}) {
        var name = function == session ? "session-open" : "chat-message";
        unavailable(function.invoke(Events.filled(name, values), TIMEOUT));
      }
    }
  }

  @Test
  void so_is_a_key_service_that_hangs() throws InterruptedException {
    try (var stage = Stage.open();
        var session = LambdaProcess.start(stage.session(), stage.clock()).ready()) {
      stage.keys().hang();
      var values = stage.business().values();
      unavailable(session.invoke(Events.filled("session-open", values), TIMEOUT));
    }
  }

  @Test
  void so_is_an_sts_that_hangs() throws InterruptedException {
    try (var stage = Stage.open();
        var session = LambdaProcess.start(stage.session(), stage.clock()).ready();
        var chat = LambdaProcess.start(stage.chat(), stage.clock()).ready()) {
      var values = stage.business().visit(session);
      stage.credentials().hang();
      unavailable(chat.invoke(Events.filled("chat-message", values), TIMEOUT));
    }
  }

  @Test
  void so_are_secrets_that_hang() throws InterruptedException {
    try (var stage = Stage.open();
        var session = LambdaProcess.start(stage.session(), stage.clock()).ready();
        var chat = LambdaProcess.start(stage.chat(), stage.clock()).ready()) {
      var values = stage.business().visit(session);
      stage.secrets().hang();
      unavailable(chat.invoke(Events.filled("chat-message", values), TIMEOUT));
    }
  }

  private static void unavailable(Outcome outcome) {
    var reply = Reply.of(outcome);
    assertThat(reply.status()).as(reply.body()).isEqualTo(503);
    assertThat(reply.body()).contains("/problems/unavailable", "retryAfterSeconds");
    assertThat(reply.header("retry-after")).isNotEmpty();
  }
}
