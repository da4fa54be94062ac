package parlor.limit;

import java.time.Duration;

/**
 * So many at once, then one every {@code step}.
 *
 * @param burst how many may come at once; at least 1
 * @param step time for one more to become available, in whole milliseconds
 */
public record Rate(int burst, Duration step) {
  /** One visitor's address: 10 at once, then 6 a minute. */
  public static final Rate ADDRESS = new Rate(10, Duration.ofSeconds(10));

  /**
   * The same address over a day: 300 ahead of one every five minutes, so 588 in 24 hours, however
   * they are spread.
   */
  public static final Rate DAY = new Rate(300, Duration.ofMinutes(5));

  /** One public key: 60 a minute. */
  public static final Rate KEY = new Rate(60, Duration.ofSeconds(1));

  public Rate {
    if (burst < 1 || step.toMillis() < 1) {
      throw new IllegalArgumentException("a rate needs a burst and a step");
    }
  }

  /** How far ahead of now the theoretical arrival time may be for one more to pass. */
  public Duration tolerance() {
    return step.multipliedBy(burst - 1L);
  }

  /** How many steps have begun in some time; none in a negative one. */
  static int begun(Duration time, Duration step) {
    return Math.toIntExact(Math.ceilDiv(Math.max(0, time.toMillis()), step.toMillis()));
  }
}
