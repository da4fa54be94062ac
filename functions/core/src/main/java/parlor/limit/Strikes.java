package parlor.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Refused messages, held against an address for a while each, and what it rests for them. */
public final class Strikes {
  /** How long one is held. */
  public static final Duration HELD = Duration.ofMinutes(15);

  /** More are not counted. */
  public static final int MOST = 8;

  /** Kinder than a conversation's: several people may share an address. */
  private static final List<Duration> RESTS =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15));

  private Strikes() {}

  /** How long an address rests after so many; no rest is shorter than the one before it. */
  public static Duration rest(int strikes) {
    return RESTS.get(Math.min(strikes, MOST));
  }

  /** How many are held; {@code until} is when the last of them is no longer. */
  static int count(Instant until, Instant now) {
    return Rate.begun(Duration.between(now, until), HELD);
  }

  /** Until when they are held with one more. */
  static Instant more(Instant until, Instant now) {
    var from = until.isAfter(now) ? until : now;
    var most = now.plus(HELD.multipliedBy(MOST));
    var next = from.plus(HELD);
    return next.isAfter(most) ? most : next;
  }
}
