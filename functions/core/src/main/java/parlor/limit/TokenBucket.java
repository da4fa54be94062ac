package parlor.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket as one instant: the theoretical arrival time of the next taker (GCRA, ITU-T I.371). In
 * the past means full.
 */
public record TokenBucket(Instant arrival) {
  /** The verdict, and the bucket after it (the same one when denied). */
  public record Taken(Verdict verdict, TokenBucket next) {}

  /** Takes one at {@code now}, or says how long until one may be taken. */
  public Taken take(Instant now, Rate rate) {
    var wait = Duration.between(now, arrival).minus(rate.tolerance());
    if (wait.isPositive()) {
      return new Taken(new Verdict.Denied(wait), this);
    }
    var from = arrival.isAfter(now) ? arrival : now;
    return new Taken(new Verdict.Allowed(), new TokenBucket(from.plus(rate.step())));
  }
}
