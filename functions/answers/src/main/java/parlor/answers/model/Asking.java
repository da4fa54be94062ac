package parlor.answers.model;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import parlor.answers.Purse;
import parlor.answers.model.Attempt.Result;
import parlor.model.Price;

/** Asks one model for one thing, within what it may cost, and not while it is left alone. */
final class Asking {
  /** What is done with a model that may be asked. */
  interface Try {
    Result of(Model model) throws InterruptedException;
  }

  private final StepLog log = new StepLog();

  /** {@code time} is what is left for it, {@code purse} pays. */
  Result ask(Rung rung, Prompt prompt, Duration time, Purse purse, Try attempt) {
    long most = rung.offer().price().of(Prompts.most(prompt), prompt.mostTokens());
    var reason = skipped(rung, time, purse.affords(most));
    if (reason.isPresent()) {
      log.skipped(rung.name(), reason.get());
      return new Result.Skipped(reason.get());
    }
    long begun = System.nanoTime();
    Result result;
    try {
      result = attempt.of(rung.offer().model());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      result = new Result.Deserted();
    }
    long took = System.nanoTime() - begun;
    if (result instanceof Result.Deserted) {
      rung.breaker().releasePermission();
    } else {
      rung.breaker()
          .onResult(
              took, TimeUnit.NANOSECONDS, result instanceof Result.Failed(var why) ? why : result);
    }
    log.tried(rung.name(), result, Duration.ofNanos(took));
    purse.pay(cost(result, rung.offer().price(), most));
    return result;
  }

  /** Why a model is not even asked; if it is, its breaker has let it. */
  private static Optional<String> skipped(Rung rung, Duration time, boolean affordable) {
    if (!affordable) {
      return Optional.of("no-budget");
    }
    if (time.isZero()) {
      return Optional.of("no-time");
    }
    return rung.breaker().tryAcquirePermission() ? Optional.empty() : Optional.of("left-alone");
  }

  /**
   * Where nobody says what a call took it is counted at its most, unless no model has worked on it.
   */
  private static long cost(Result result, Price price, long most) {
    return switch (result) {
      case Result.Answered(_, _, var usage) -> cost(usage, price, most);
      case Result.Unsupported(var usage) -> cost(usage, price, most);
      case Result.Failed(var why) -> why.isFree() ? 0 : most;
      case Result.Skipped _ -> 0;
      case Result.Withdrawn _, Result.Deserted _ -> most;
    };
  }

  private static long cost(Usage usage, Price price, long most) {
    return usage.equals(Usage.UNKNOWN) ? most : price.of(usage.input(), usage.output());
  }
}
