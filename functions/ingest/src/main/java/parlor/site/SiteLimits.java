package parlor.site;

import java.time.Duration;

/**
 * How much of a site is read.
 *
 * @param pages that give text
 * @param requests in all, for what gives none
 * @param depth links from the first page
 * @param bytes of all pages together
 * @param time from the first request on
 * @param delay between two requests, where the site does not ask for more
 * @param queries addresses that differ only after the question mark
 */
public record SiteLimits(
    int pages, int requests, int depth, long bytes, Duration time, Duration delay, int queries) {
  public static final SiteLimits USUAL =
      new SiteLimits(300, 600, 8, 200L << 20, Duration.ofMinutes(10), Duration.ofMillis(250), 20);
}
