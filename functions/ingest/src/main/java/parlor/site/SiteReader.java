package parlor.site;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import parlor.answers.ContentPart;
import parlor.content.Source;
import parlor.content.Trouble;
import parlor.content.WebAddress;
import parlor.extract.HtmlPage;
import parlor.extract.Passages;
import parlor.fetch.Fetched;
import parlor.fetch.Fetcher;
import parlor.fetch.Validators;
import parlor.tenant.Language;

/** Reads sites. */
public final class SiteReader {
  /** Enough to draft from, and soon enough for somebody who looks on. */
  static final int FIRST_PAGES = 20;

  private static final Duration FIRST_TIME = Duration.ofSeconds(15);

  private final Fetcher fetcher;
  private final SiteLimits limits;
  private final Pause pause;
  private final Clock clock;

  public SiteReader(Fetcher fetcher, SiteLimits limits, Pause pause, Clock clock) {
    this.fetcher = fetcher;
    this.limits = limits;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * Reads a site from its first page on.
   *
   * @param before what the last reading found
   * @param soon gets what was found in the first moments, once, where more is to come
   */
  public SiteFound read(
      Source source,
      String business,
      Language usual,
      Optional<ContentPart> before,
      Consumer<SiteFound.Pages> soon) {
    return WebAddress.typed(source.place())
        .map(first -> read(first, source, business, usual, new Known(before), soon))
        .orElseGet(() -> failed(Trouble.of(Trouble.Kind.NOT_AN_ADDRESS)));
  }

  /** What a site's first page says of whose it is; nothing if it cannot be read. */
  public FrontPage front(Source source) {
    return WebAddress.typed(source.place())
        .map(page -> fetcher.get(page, Validators.NONE, next -> true))
        .filter(Fetched.Page.class::isInstance)
        .map(Fetched.Page.class::cast)
        .map(page -> HtmlPage.document(page.bytes().array(), page.charset(), page.at()))
        .map(FrontPage::of)
        .orElse(FrontPage.SILENT);
  }

  private SiteFound read(
      URI first,
      Source source,
      String business,
      Language usual,
      Known known,
      Consumer<SiteFound.Pages> soon) {
    var robots = Robots.of(fetcher, first);
    if (robots.trouble().isPresent()) {
      return failed(robots.trouble().get());
    }
    if (!robots.allow(first)) {
      return failed(Trouble.of(Trouble.Kind.ROBOTS));
    }
    // A site often sends from one name to another, which has a robots.txt of its own.
    var opened =
        fetcher.get(
            first,
            Known.validators(known.mark(first)),
            next -> of(next, first, robots).allow(next));
    var home = opened instanceof Fetched.Page page ? page.at() : first;
    if (known.site().filter(site -> isElsewhere(home, site, first)).isPresent()) {
      return failed(new Trouble(Trouble.Kind.MOVED, WebAddress.origin(home)));
    }
    var frontier = new Frontier(WebAddress.origin(home), of(home, first, robots), limits);
    var crawl =
        new Crawl(fetcher, limits, clock, frontier, known, new Passages(source.id(), usual));
    frontier.add(home, 0);
    var start = frontier.next();
    if (start.isEmpty()) {
      return failed(Trouble.of(Trouble.Kind.UNKNOWN_TYPE));
    }
    var trouble = crawl.take(start.get(), opened);
    if (trouble.isPresent()) {
      return failed(trouble.get());
    }
    known.pages().forEach(page -> frontier.add(URI.create(page), known.depth(page, limits)));
    new Sitemaps(fetcher, WebAddress.origin(home))
        .pages(frontier.robots().sitemaps(), limits.requests())
        .forEach(page -> frontier.add(page, 1));
    walk(crawl, frontier, () -> crawl.soFar(business).ifPresent(soon));
    return crawl.found(business);
  }

  /** Its own address is never elsewhere, nor is the same name with or without www. */
  private static boolean isElsewhere(URI home, URI site, URI first) {
    return !name(home).equals(name(site)) && !name(home).equals(name(first));
  }

  private static String name(URI page) {
    return page.getAuthority().replaceFirst("^www\\.", "");
  }

  private Robots of(URI page, URI first, Robots robots) {
    boolean same = WebAddress.origin(page).equals(WebAddress.origin(first));
    return same ? robots : Robots.of(fetcher, page);
  }

  private void walk(Crawl crawl, Frontier frontier, Runnable soon) {
    var delay = frontier.robots().delay(limits.delay());
    var early = clock.instant().plus(FIRST_TIME);
    boolean told = false;
    for (int pages = 1; !crawl.enough(); pages++) {
      var step = frontier.next();
      if (step.isEmpty()) {
        return;
      }
      if (!told && (pages == FIRST_PAGES || clock.instant().isAfter(early))) {
        soon.run();
        told = true;
      }
      pause.take(delay);
      crawl.take(step.get(), crawl.fetch(step.get().page()));
    }
  }

  private static SiteFound failed(Trouble trouble) {
    return new SiteFound.Failed(trouble);
  }
}
