package parlor.limit;

import java.time.Duration;

/** What a bucket says. */
public sealed interface Verdict {
  /** One was taken. */
  record Allowed() implements Verdict {}

  /** None was taken. */
  record Denied(Duration retryAfter) implements Verdict {}
}
