package parlor.answers.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import parlor.answers.Purse;
import parlor.answers.model.SecondOpinion.Opinion;

/**
 * Asks for a second opinion within {@link #LIMIT}, within what a message may cost, and not while
 * whoever gives it is left alone by their breaker.
 */
public final class SecondLook {
  static final Duration LIMIT = Duration.ofMillis(1_500);
  private static final String NAME = "guardrail";

  /** What came of it. */
  public enum Said {
    HARMLESS,
    HARMFUL,
    /** Nobody has said anything. */
    NOTHING
  }

  private final SecondOpinion opinion;
  private final CircuitBreaker breaker = Rung.breaker(NAME);
  private final StepLog log = new StepLog();

  public SecondLook(SecondOpinion opinion) {
    this.opinion = opinion;
  }

  /** The most it may cost, in micro-dollars. */
  public long most(String masked) {
    return opinion.cost(masked);
  }

  /** {@code masked} is a message without anybody's data; {@code purse} pays. */
  public Said at(String masked, Purse purse) {
    long cost = opinion.cost(masked);
    if (!purse.affords(cost)) {
      log.skipped(NAME, "no-budget");
      return Said.NOTHING;
    }
    if (!breaker.tryAcquirePermission()) {
      log.skipped(NAME, "left-alone");
      return Said.NOTHING;
    }
    long begun = System.nanoTime();
    try {
      var came = opinion.of(masked, LIMIT);
      long took = System.nanoTime() - begun;
      breaker.onResult(
          took, TimeUnit.NANOSECONDS, came instanceof Opinion.None(var why) ? why : came);
      purse.pay(came instanceof Opinion.None(var why) && why.isFree() ? 0 : cost);
      log.looked(NAME, came, Duration.ofNanos(took));
      return switch (came) {
        case Opinion.Harmless() -> Said.HARMLESS;
        case Opinion.Harmful() -> Said.HARMFUL;
        case Opinion.None _ -> Said.NOTHING;
      };
    } catch (InterruptedException e) {
      breaker.releasePermission();
      purse.pay(cost);
      Thread.currentThread().interrupt();
      return Said.NOTHING;
    }
  }
}
