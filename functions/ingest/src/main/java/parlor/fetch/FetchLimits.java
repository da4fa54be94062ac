package parlor.fetch;

import java.time.Duration;

/**
 * How much one fetch may take.
 *
 * @param bytes of the body, once unpacked
 * @param time from the first name to the last byte of one hop
 * @param redirects how many are followed
 */
public record FetchLimits(int bytes, Duration time, int redirects) {
  public static final FetchLimits USUAL = new FetchLimits(20 << 20, Duration.ofSeconds(20), 5);
}
