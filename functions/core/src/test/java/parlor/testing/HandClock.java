package parlor.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock moved by hand. */
public final class HandClock extends Clock {
  /** Far ahead, so that no row a test writes is swept as expired by a database's own clock. */
  public static final Instant START = Instant.parse("2046-03-15T12:00:00Z");

  private volatile Instant now;

  public HandClock() {
    this(START);
  }

  public HandClock(Instant now) {
    this.now = now;
  }

  public void forward(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("only instants are asked of this clock");
  }
}
