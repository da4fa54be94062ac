package parlor.answers;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one answer may cost, in micro-dollars, reserved before it is begun. It may end below zero
 * only where a model took more than the most it was reckoned to take.
 */
public final class Purse {
  private final AtomicLong left;

  public Purse(long reserved) {
    left = new AtomicLong(reserved);
  }

  public long left() {
    return left.get();
  }

  /** Whether a step that costs so much at most may be begun. */
  public boolean affords(long most) {
    return left.get() >= most;
  }

  public void pay(long cost) {
    left.addAndGet(-cost);
  }
}
