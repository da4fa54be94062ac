package parlor.answers.model;

import java.time.Duration;
import java.time.Instant;

/**
 * How long models may take.
 *
 * @param idle without a word, the first one included
 * @param kept back of the caller's time, for keeping the answer, tried again once
 */
public record Patience(Duration idle, Duration kept) {
  private static final Duration KEPT = Duration.ofSeconds(4);

  /** With a model that is heard as it writes. */
  public static final Patience STREAMED = new Patience(Duration.ofSeconds(8), KEPT);

  /** With one that says all at once. */
  public static final Patience WHOLE = new Patience(Duration.ofSeconds(15), KEPT);

  /** What a model needs to be worth asking. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  /** The time of the next of {@code models} still to ask: sixty in a hundred, all for the last. */
  Duration next(Instant now, Instant deadline, int models) {
    var left = Duration.between(now, deadline).minus(kept);
    var mine = models > 1 ? left.multipliedBy(3).dividedBy(5) : left;
    return mine.compareTo(LEAST) < 0 ? Duration.ZERO : mine;
  }
}
