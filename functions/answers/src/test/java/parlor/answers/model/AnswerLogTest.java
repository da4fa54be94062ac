package parlor.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parlor.answers.Purse;
import parlor.answers.Question;
import parlor.answers.Scene;
import parlor.guard.Guard;
import parlor.model.Price;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** Each answer leaves one line that says which step it came from. */
class AnswerLogTest {
  private static final Model WORKS =
      (prompt, pieces) -> {
        pieces.accept("From 8 to 10 [breakfast].");
        return new Ending.Done(true, Usage.UNKNOWN);
      };

  private static final Model MUTE = (prompt, pieces) -> new Ending.Failed(Failure.TIMED_OUT);
  private static final Model LOST =
      (prompt, pieces) -> {
        pieces.accept("NOTHING");
        return new Ending.Done(true, Usage.UNKNOWN);
      };

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HandClock clock = new HandClock();
  private final Logger logger = Logger.getLogger(AnswerLog.class.getPackageName());
  private final List<String> lines = new ArrayList<>();
  private final Handler reader =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          var said = MessageFormat.format(entry.getMessage(), entry.getParameters());
          if (said.startsWith("answer ")) {
            lines.add(said);
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(reader);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(reader);
    threads.shutdownNow();
  }

  private List<String> ask(String text, Model... models) {
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (var model : models) {
      offers.put("model-" + offers.size(), new Offer(model, Price.FREE));
    }
    var scene =
        new Scene(
            TenantId.of(new byte[13]),
            new Origin("https://casa.example"),
            clock.instant().plus(Duration.ofSeconds(20)),
            new Purse(0));
    var question = new Question(text, Language.EN, List.of(), Optional.of(scene));
    lines.clear();
    Ladder.of(
            new Models(offers),
            new Voices(new NoWorkspaces(), clock),
            Guard.standard(),
            Patience.STREAMED,
            clock,
            new Random(3),
            threads)
        .answer(question, Inn.INDEX, piece -> {});
    return lines;
  }

  @Test
  void each_step_has_its_line_with_what_kept_a_better_one_away() {
    var asked = "When is breakfast?";
    assertThat(ask(asked, WORKS, WORKS))
        .containsExactly("answer step=model degraded=false reason=none");
    assertThat(ask(asked, MUTE, WORKS))
        .containsExactly("answer step=second-model degraded=true reason=timed-out");
    assertThat(ask(asked, MUTE, MUTE))
        .containsExactly("answer step=extract degraded=true reason=timed-out");
    assertThat(ask("Do you serve breakfast to elephants in the attic?", MUTE, MUTE))
        .containsExactly("answer step=leave-e-mail degraded=true reason=timed-out");
    assertThat(ask(asked, LOST))
        .containsExactly("answer step=nothing degraded=false reason=unsupported");
    assertThat(ask("Hello!", MUTE))
        .containsExactly("answer step=built-in degraded=false reason=none");
    assertThat(ask(asked)).containsExactly("answer step=extract degraded=false reason=no-model");
  }
}
