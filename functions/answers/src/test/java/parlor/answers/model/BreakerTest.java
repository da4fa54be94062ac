package parlor.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parlor.answers.Purse;
import parlor.answers.Question;
import parlor.answers.Scene;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.failure.Unavailable;
import parlor.guard.Guard;
import parlor.model.Price;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import parlor.testing.HandClock;

/** When a model is left alone, and when none may be asked. */
class BreakerTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HandClock clock = new HandClock();
  private final AtomicInteger calls = new AtomicInteger();
  private Ending ending = new Ending.Failed(Failure.UNREACHABLE);
  private boolean reachable = true;

  private final Workspaces workspaces =
      new Workspaces() {
        @Override
        public Optional<Workspace> read(TenantId tenant) {
          if (!reachable) {
            throw new Unavailable("workspaces", null);
          }
          return Optional.empty();
        }

        @Override
        public void write(Workspace workspace) {}

        @Override
        public Optional<Revised> revised(TenantId tenant) {
          return Optional.empty();
        }

        @Override
        public boolean replace(TenantId tenant, Workspace next, long seen) {
          throw new UnsupportedOperationException();
        }
      };

  private Answer ask(Models models, Duration left) {
    var scene =
        new Scene(
            TenantId.of(new byte[13]),
            new Origin("https://casa.example"),
            clock.instant().plus(left),
            new Purse(0));
    var question = new Question("When is breakfast?", Language.EN, List.of(), Optional.of(scene));
    var voices = new Voices(workspaces, clock);
    return Ladder.of(
            models, voices, Guard.standard(), Patience.STREAMED, clock, new Random(3), threads)
        .answer(question, Inn.INDEX, piece -> {});
  }

  private Models models() {
    return new Models(
        Map.of(
            "main",
            new Offer(
                (prompt, pieces) -> {
                  calls.incrementAndGet();
                  pieces.accept("From 8 to 10 [breakfast].");
                  return ending;
                },
                Price.FREE)));
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void a_model_that_goes_on_failing_is_left_alone() {
    var models = models();
    for (int i = 0; i < 9; i++) {
      assertThat(ask(models, Duration.ofSeconds(20)).by()).isEqualTo(AnsweredBy.EXTRACT);
    }
    assertThat(calls).hasValue(5);
  }

  @Test
  void one_that_was_left_alone_is_tried_with_one_call_after_twenty_seconds() {
    var models = models();
    for (int i = 0; i < 6; i++) {
      ask(models, Duration.ofSeconds(20));
    }
    var breaker = models.of(Optional.empty()).getFirst().breaker();
    var wait = breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState();
    assertThat(wait.apply(1)).isEqualTo(20_000);
    breaker.transitionToHalfOpenState(); // as it does by then
    for (int i = 0; i < 3; i++) {
      assertThat(ask(models, Duration.ofSeconds(20)).by()).isEqualTo(AnsweredBy.EXTRACT);
    }
    assertThat(calls).as("it has failed again").hasValue(6);
    breaker.transitionToHalfOpenState();
    ending = new Ending.Done(true, Usage.UNKNOWN);
    for (int i = 0; i < 3; i++) {
      assertThat(ask(models, Duration.ofSeconds(20)).by()).isEqualTo(AnsweredBy.MODEL);
    }
    assertThat(calls).hasValue(9);
  }

  @Test
  void a_model_that_refuses_what_it_is_asked_is_not_broken() {
    ending = new Ending.Failed(Failure.REFUSED);
    var models = models();
    for (int i = 0; i < 9; i++) {
      assertThat(ask(models, Duration.ofSeconds(20)).degraded()).isTrue();
    }
    assertThat(calls).hasValue(9);
  }

  @Test
  void a_caller_without_time_is_not_kept_waiting() {
    assertThat(ask(models(), Duration.ofSeconds(4)).by()).isEqualTo(AnsweredBy.EXTRACT);
    assertThat(calls).hasValue(0);
  }

  @Test
  void where_the_pick_is_not_known_no_model_is_asked() {
    reachable = false;
    ending = new Ending.Done(true, Usage.UNKNOWN);
    var answer = ask(models(), Duration.ofSeconds(20));
    assertThat(answer.by()).isEqualTo(AnsweredBy.EXTRACT);
    assertThat(answer.degraded()).isTrue();
    assertThat(calls).hasValue(0);
  }

  @Test
  void a_model_that_works_answers() {
    ending = new Ending.Done(true, Usage.UNKNOWN);
    var answer = ask(models(), Duration.ofSeconds(20));
    assertThat(answer.by()).isEqualTo(AnsweredBy.MODEL);
    assertThat(answer.text()).contains("From 8 to 10.");
  }

  @Test
  void time_is_shared_out_so_that_the_last_has_some() {
    var now = Instant.EPOCH;
    var patience = Patience.STREAMED;
    assertThat(patience.next(now, now.plusSeconds(24), 2)).isEqualTo(Duration.ofSeconds(12));
    assertThat(patience.next(now, now.plusSeconds(24), 1)).isEqualTo(Duration.ofSeconds(20));
    assertThat(patience.next(now, now.plusMillis(4_900), 1)).isEqualTo(Duration.ZERO);
  }
}
