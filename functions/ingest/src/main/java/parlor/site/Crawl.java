package parlor.site;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parlor.answers.PageMark;
import parlor.content.Trouble;
import parlor.content.WebAddress;
import parlor.extract.CannotRead;
import parlor.extract.Documents;
import parlor.extract.HtmlPage;
import parlor.extract.Passages;
import parlor.extract.Reading;
import parlor.extract.Section;
import parlor.fetch.Fetched;
import parlor.fetch.Fetcher;

/** One reading of one site, page after page, until there are no more or it is enough. */
final class Crawl {
  /** Pages; of fewer, one that is gone is no sign that the site is. */
  private static final int FEW = 4;

  private final Fetcher fetcher;
  private final SiteLimits limits;
  private final Clock clock;
  private final Instant ends;
  private final Frontier frontier;
  private final Known known;
  private final Passages passages;
  private final List<PageMark> marks = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Integer, URI> texts = new HashMap<>();
  private int requests;
  private long bytes;
  private final Set<URI> far = new HashSet<>();

  /** Pages that lead to such as gave nothing, and may give something the next time. */
  private final Set<URI> hopeful = new HashSet<>();

  /** Whether a page is given up to which others may lead that were not sent this time. */
  private boolean dropped;

  private int failed;
  private int missed;
  private int lost;

  Crawl(
      Fetcher fetcher,
      SiteLimits limits,
      Clock clock,
      Frontier frontier,
      Known known,
      Passages passages) {
    this.fetcher = fetcher;
    this.limits = limits;
    this.clock = clock;
    this.ends = clock.instant().plus(limits.time());
    this.frontier = frontier;
    this.known = known;
    this.passages = passages;
  }

  Fetched fetch(URI page) {
    requests++;
    return fetcher.get(page, Known.validators(known.mark(page)), frontier::may);
  }

  boolean enough() {
    return marks.size() >= limits.pages()
        || requests >= limits.requests()
        || bytes >= limits.bytes()
        || clock.instant().isAfter(ends);
  }

  /** Takes what came of a page; empty unless it is in trouble. */
  Optional<Trouble> take(Frontier.Step step, Fetched fetched) {
    int before = marks.size();
    var trouble = read(step, fetched);
    if (marks.size() == before) {
      dropped |= known.mark(step.page()).isPresent();
      hopeful.add(step.from());
    }
    return trouble;
  }

  private Optional<Trouble> read(Frontier.Step step, Fetched fetched) {
    var mark = known.mark(step.page());
    return switch (fetched) {
      case Fetched.Unchanged same -> keep(mark);
      case Fetched.Page page -> {
        bytes += page.bytes().length();
        var hash = hash(page.bytes().array());
        boolean same = mark.filter(old -> old.hash().equals(hash)).isPresent();
        yield same && !isHtml(page) ? keep(mark) : page(step, page, hash, mark);
      }
      case Fetched.Failed(var trouble) ->
          switch (trouble.kind()) {
            case GONE -> Optional.of(trouble);
            case LEADS_ELSEWHERE -> {
              lost += mark.isPresent() ? 1 : 0;
              yield Optional.of(trouble);
            }
            default -> trouble(trouble, mark);
          };
    };
  }

  private Optional<Trouble> page(
      Frontier.Step step, Fetched.Page page, String hash, Optional<PageMark> mark) {
    try {
      if (isHtml(page)) {
        html(step, page, hash);
      } else if (page.type().equals("text/plain") || Documents.isPdf(page.bytes().array())) {
        var reading =
            Documents.read(page.bytes().array(), page.type(), page.charset(), name(page.at()));
        take(step, page, page.at(), reading, List.of(), hash);
      }
      return Optional.empty();
    } catch (CannotRead e) {
      return trouble(e.trouble(), mark);
    }
  }

  /** Such a page leads to others, so it is read again though it did not change. */
  private static boolean isHtml(Fetched.Page page) {
    boolean html = page.type().endsWith("html") || page.type().endsWith("xhtml+xml");
    return html && !Documents.isPdf(page.bytes().array());
  }

  private void html(Frontier.Step step, Fetched.Page page, String hash) {
    var html = HtmlPage.of(page.bytes().array(), page.charset(), page.at());
    for (var link : html.links()) {
      if (!frontier.follow(link, step)) {
        far.add(step.page());
      }
    }
    var goesBy =
        html.canonical()
            .flatMap(WebAddress::of)
            .filter(frontier::may)
            .map(it -> Canonical.of(page.at(), it))
            .orElse(page.at());
    if (!html.unlisted()) {
      take(step, page, goesBy, html.reading(), html.foot(), hash);
    }
  }

  /** The same page under another address, or the same text on another page, is read once. */
  private void take(
      Frontier.Step step,
      Fetched.Page page,
      URI goesBy,
      Reading reading,
      List<Section> foot,
      String hash) {
    boolean fresh =
        !reading.sections().isEmpty()
            && taken.add(goesBy.toString())
            && isNew(reading, step.page());
    if (!fresh && !reading.sections().isEmpty() && known.mark(step.page()).isPresent()) {
      lost++;
    }
    if (fresh ? addAll(reading, foot, goesBy) : addFoot(reading, foot, goesBy)) {
      var mark =
          new PageMark(
              step.page().toString(),
              goesBy.toString(),
              page.validators().etag(),
              page.validators().modified(),
              hash);
      marks.add(reading.cut() ? Known.part(mark) : mark);
    }
  }

  private boolean addAll(Reading reading, List<Section> foot, URI goesBy) {
    int pieces = passages.add(reading, Optional.of(goesBy));
    return pieces + passages.addFoot(reading, foot, goesBy) > 0;
  }

  /** Of a page with nothing else, as of one with a form and how else to reach somebody. */
  private boolean addFoot(Reading reading, List<Section> foot, URI goesBy) {
    return reading.sections().isEmpty()
        && !taken.contains(goesBy.toString())
        && passages.addFoot(reading, foot, goesBy) > 0
        && taken.add(goesBy.toString());
  }

  /** The page whose text it has is looked at with it the next time too. */
  private boolean isNew(Reading reading, URI page) {
    var other = texts.putIfAbsent(reading.sections().hashCode(), page);
    if (other != null) {
      hopeful.add(other);
    }
    return other == null;
  }

  private Optional<Trouble> trouble(Trouble trouble, Optional<PageMark> mark) {
    failed++;
    missed += mark.isPresent() ? 1 : 0;
    keep(mark);
    return Optional.of(trouble);
  }

  private Optional<Trouble> keep(Optional<PageMark> mark) {
    mark.filter(old -> taken.add(old.url()))
        .ifPresent(
            old -> {
              known.keep(old, passages);
              marks.add(old);
            });
    return Optional.empty();
  }

  /** What was found up to now; empty if that is nothing. */
  Optional<SiteFound.Pages> soFar(String business) {
    return marks.isEmpty() ? Optional.empty() : Optional.of(pages(business, Optional.empty()));
  }

  private SiteFound.Pages pages(String business, Optional<Trouble> trouble) {
    return new SiteFound.Pages(List.copyOf(marks), passages.faqs(business), trouble);
  }

  /** What was found, with what was known of pages that it did not come to. */
  SiteFound found(String business) {
    var left = frontier.rest().toList();
    left.forEach(step -> keep(known.mark(step.page())));
    if (marks.isEmpty()) {
      return new SiteFound.Failed(Trouble.of(Trouble.Kind.NO_TEXT));
    }
    if (isLost()) {
      return new SiteFound.Failed(Trouble.of(Trouble.Kind.PAGES_LOST, lost));
    }
    leadOn(left.stream().map(Frontier.Step::from).collect(Collectors.toSet()));
    return pages(business, trouble(!left.isEmpty() || marks.stream().anyMatch(Known::isCut)));
  }

  /** Most of its pages are another by now, and there are few in their place. */
  private boolean isLost() {
    return known.count() >= FEW && lost * 2 > known.count() && marks.size() * 2 < known.count();
  }

  /** Pages whose links were not all followed, or in vain, are read again, changed or not. */
  private void leadOn(Set<URI> unfinished) {
    hopeful.addAll(frontier.leadToClosed());
    dropped |= known.pages().stream().map(URI::create).anyMatch(page -> !frontier.may(page));
    marks.replaceAll(
        mark -> {
          var asked = URI.create(mark.asked());
          return unfinished.contains(asked)
              ? Known.part(mark)
              : far.contains(asked)
                  ? Known.far(mark)
                  : dropped || hopeful.contains(asked) ? Known.unvalidated(mark) : mark;
        });
  }

  private Optional<Trouble> trouble(boolean cut) {
    if (failed > 0) {
      var kind = missed > 0 ? Trouble.Kind.SOME_PAGES : Trouble.Kind.UNREAD_PAGES;
      return Optional.of(Trouble.of(kind, failed));
    }
    return cut ? Optional.of(Trouble.of(Trouble.Kind.NOT_ALL)) : Optional.empty();
  }

  private static String name(URI page) {
    var path = page.getPath();
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-zA-Z]+$", "");
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
