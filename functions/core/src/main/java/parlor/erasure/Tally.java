package parlor.erasure;

import java.time.Instant;
import java.util.Map;

/**
 * What there was of a business when it was counted to the end.
 *
 * @param at when everything became unreadable
 */
public record Tally(Instant at, Map<Kind, Long> counts) {
  public Tally {
    counts = Map.copyOf(counts);
  }
}
