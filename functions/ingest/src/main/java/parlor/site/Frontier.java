package parlor.site;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parlor.content.WebAddress;

/** The pages still to read, each once, nearest to the first page first. */
final class Frontier {
  /** A page, how many links away it is, and which page led there, or itself. */
  record Step(URI page, int depth, URI from) {}

  private static final Pattern NO_PAGE =
      Pattern.compile(
          "(?i).*\\.(jpe?g|png|gif|svg|webp|avif|ico|bmp|tiff?|css|m?js|json|xml|rss|atom|zip|gz"
              + "|tar|rar|7z|exe|dmg|apk|mp[34]|m4a|avi|mov|webm|ogg|wav|woff2?|ttf|otf|eot|ics|vcf"
              + "|xlsx?|pptx?|doc|csv)");

  private final String origin;
  private final Robots robots;
  private final SiteLimits limits;
  private final Deque<Step> queue = new ArrayDeque<>();
  private final Set<URI> seen = new HashSet<>();
  private final Set<URI> leadToClosed = new HashSet<>();
  private final Map<String, Integer> queries = new HashMap<>();

  Frontier(String origin, Robots robots, SiteLimits limits) {
    this.origin = origin;
    this.robots = robots;
    this.limits = limits;
  }

  /** Whether a page is one of this site's that may be read. */
  boolean may(URI page) {
    return isOurs(page) && robots.allow(page);
  }

  private boolean isOurs(URI page) {
    return WebAddress.origin(page).equals(origin);
  }

  /** The first page each that led to one which robots.txt forbids for now. */
  Set<URI> leadToClosed() {
    return leadToClosed;
  }

  void add(URI page, int depth) {
    add(page, depth, page);
  }

  /** Follows a link of a page; false if that is one too many from the first. */
  boolean follow(String link, Step step) {
    return WebAddress.of(link).map(page -> add(page, step.depth() + 1, step.page())).orElse(true);
  }

  private boolean add(URI page, int depth, URI from) {
    if (seen.contains(page) || NO_PAGE.matcher(page.getPath()).matches() || !isOurs(page)) {
      return true;
    }
    if (!robots.allow(page)) {
      seen.add(page);
      leadToClosed.add(from);
      return true;
    }
    if (depth > limits.depth()) {
      return false;
    }
    if (fewQueries(page)) {
      seen.add(page);
      queue.add(new Step(page, depth, from));
    }
    return true;
  }

  Optional<Step> next() {
    return Optional.ofNullable(queue.poll());
  }

  Robots robots() {
    return robots;
  }

  /** What is left, as it stands. */
  Stream<Step> rest() {
    return queue.stream();
  }

  /** A calendar or a search has an address for everything; a few of them do. */
  private boolean fewQueries(URI page) {
    return page.getRawQuery() == null
        || queries.merge(page.getRawPath(), 1, Integer::sum) <= limits.queries();
  }
}
