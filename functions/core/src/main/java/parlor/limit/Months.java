package parlor.limit;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Calendar months in UTC, which all that is counted by the month is counted in. */
public final class Months {
  private Months() {}

  /** When the month of this moment begins. */
  public static Instant begin(Instant now) {
    return begin(YearMonth.from(now.atOffset(ZoneOffset.UTC)));
  }

  /** When the month after it does. */
  public static Instant next(Instant now) {
    return begin(YearMonth.from(now.atOffset(ZoneOffset.UTC)).plusMonths(1));
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
