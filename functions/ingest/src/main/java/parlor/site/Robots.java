package parlor.site;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parlor.content.Trouble;
import parlor.content.WebAddress;
import parlor.fetch.Fetched;
import parlor.fetch.Fetcher;
import parlor.fetch.Validators;

/**
 * What a site allows (RFC 9309). One without robots.txt allows all; one that cannot say allows
 * nothing just now.
 */
record Robots(BaseRobotRules rules, Optional<Trouble> trouble) {
  private static final String NAME = "parlor";
  private static final int MOST_BYTES = 512 << 10;
  private static final long LONGEST_DELAY = 30_000;

  static Robots of(Fetcher fetcher, URI page) {
    var at = URI.create(WebAddress.origin(page) + "/robots.txt");
    var parser = new SimpleRobotRulesParser();
    return switch (fetcher.get(at, Validators.NONE, next -> true)) {
      case Fetched.Page text -> {
        var bytes =
            Arrays.copyOf(text.bytes().array(), Math.min(text.bytes().length(), MOST_BYTES));
        var rules = parser.parseContent(at.toString(), bytes, "text/plain", List.of(NAME));
        yield new Robots(rules, Optional.empty());
      }
      case Fetched.Unchanged same -> new Robots(parser.failedFetch(404), Optional.empty());
      case Fetched.Failed(var trouble) ->
          switch (trouble.kind()) {
            case GONE, CLOSED_TO_US, REDIRECTS, TOO_LARGE ->
                new Robots(parser.failedFetch(404), Optional.empty());
            default -> new Robots(parser.failedFetch(503), Optional.of(trouble));
          };
    };
  }

  boolean allow(URI page) {
    return rules.isAllowed(page.toString());
  }

  /** The time the site wants between two requests, at least {@code usual}. */
  Duration delay(Duration usual) {
    long wanted = Math.clamp(rules.getCrawlDelay(), 0, LONGEST_DELAY);
    return Duration.ofMillis(Math.max(wanted, usual.toMillis()));
  }

  List<String> sitemaps() {
    return rules.getSitemaps();
  }
}
