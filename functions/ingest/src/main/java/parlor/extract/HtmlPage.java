package parlor.extract;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import parlor.tenant.Language;

/**
 * A web page: its text, and what it says to whoever follows links.
 *
 * @param foot what it says below its text, and most likely on other pages too
 * @param links absolute, in their order
 * @param canonical the address it goes by, as it says itself (RFC 6596)
 * @param unlisted it asks not to be indexed
 */
public record HtmlPage(
    Reading reading,
    List<Section> foot,
    List<String> links,
    Optional<String> canonical,
    boolean unlisted) {
  private static final int MOST_LINKS = 2_000;
  private static final int DEEPEST = 200;

  /** Reads a page; scripts are never run. */
  public static HtmlPage of(byte[] bytes, Optional<String> charset, URI at) {
    var html = Characters.of(bytes, charset);
    var document = document(html, at);
    var robots = robots(document);
    Set<String> links = new LinkedHashSet<>();
    if (!robots.contains("nofollow") && !robots.contains("none")) {
      for (var link : document.select("a[href]:not([rel~=nofollow])")) {
        if (links.size() < MOST_LINKS) {
          links.add(link.absUrl("href"));
        }
      }
    }
    var text = HtmlText.of(document);
    var canonical = document.select("link[rel=canonical][href]").stream().findFirst();
    return new HtmlPage(
        reading(document, text.outline(), html.length() > Most.HTML),
        text.foot(),
        List.copyOf(links),
        canonical.map(link -> link.absUrl("href")).filter(link -> !link.isEmpty()),
        robots.contains("noindex") || robots.contains("none"));
  }

  /** All of it, as of a page that stands alone. */
  Reading whole() {
    var sections = Stream.concat(reading.sections().stream(), foot.stream()).toList();
    return new Reading(reading.title(), reading.declared(), sections, reading.cut());
  }

  /** The page itself. */
  public static Document document(byte[] bytes, Optional<String> charset, URI at) {
    return document(Characters.of(bytes, charset), at);
  }

  private static Reading reading(Document document, Outline text, boolean cut) {
    var reading = text.reading(HtmlText.title(document), language(document));
    return new Reading(
        reading.title(), reading.declared(), reading.sections(), cut || reading.cut());
  }

  private static Document document(String html, URI at) {
    var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    return parser.parseInput(html.substring(0, Math.min(html.length(), Most.HTML)), at.toString());
  }

  private static String robots(Document document) {
    return document
        .select("meta[name=robots], meta[name=parlor]")
        .eachAttr("content")
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<Language> language(Document document) {
    return document.select("html[lang]").stream()
        .findFirst()
        .flatMap(html -> Language.ofTag(html.attr("lang")));
  }
}
