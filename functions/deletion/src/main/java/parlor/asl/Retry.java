package parlor.asl;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * How a task that failed is tried again.
 *
 * @param first how long after the first failure
 * @param most tries after the first
 * @param factor each wait is so many times the one before
 * @param longest of the waits
 */
record Retry(Duration first, int most, double factor, Duration longest) {
  static final Retry NEVER = new Retry(Duration.ZERO, 0, 1, Duration.ZERO);

  static Retry read(Fields from) {
    from.allErrors();
    var retry =
        new Retry(
            Duration.ofSeconds(from.number("IntervalSeconds")),
            from.number("MaxAttempts"),
            from.decimal("BackoffRate"),
            Duration.ofSeconds(from.number("MaxDelaySeconds")));
    from.end();
    return retry;
  }

  /** Before the try after so many failures, the first of them 1. */
  Duration before(int failures) {
    double millis = first.toMillis() * Math.pow(factor, failures - 1.0);
    return millis < longest.toMillis() ? Duration.ofMillis((long) millis) : longest;
  }

  /** Does a task until it is done; throws what the last try threw. */
  JsonNode run(Outside outside, String resource, JsonNode input) {
    for (int failures = 0; ; ) {
      try {
        return outside.task(resource, input);
      } catch (RuntimeException e) {
        failures++;
        if (failures > most) {
          throw e;
        }
        outside.pause(before(failures));
      }
    }
  }
}
