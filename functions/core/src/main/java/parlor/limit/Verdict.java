package parlor.limit;

import java.time.Duration;

/** What a bucket says. */
public sealed interface Verdict {
  /** One was taken. */
  record Allowed(Standing standing) implements Verdict {
    /** By whom nothing is held against. */
    public Allowed() {
      this(Standing.CLEAR);
    }
  }

  /** None was taken. */
  record Denied(Duration retryAfter) implements Verdict {
    /** It is not for one too many at once, but for what came before. */
    public boolean isRest() {
      return retryAfter.compareTo(Rate.ADDRESS.step()) > 0;
    }
  }
}
