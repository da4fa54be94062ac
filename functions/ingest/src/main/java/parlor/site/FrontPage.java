package parlor.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import parlor.tenant.Language;

/**
 * What a site's first page says of whose it is.
 *
 * @param name as it calls itself; empty if it does not
 * @param accent its colour as {@code #rrggbb}, if it names one that is a colour
 */
public record FrontPage(
    Optional<String> name, Optional<Language> language, Optional<String> accent) {
  /** Of a page that cannot be read. */
  public static final FrontPage SILENT =
      new FrontPage(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int LONGEST_NAME = 100;
  private static final Pattern PARTS = Pattern.compile("\\s+[|–—·»-]\\s+");
  private static final Pattern COLOUR = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");

  /** What a style sheet calls the colour of a brand. */
  private static final Pattern STYLED =
      Pattern.compile(
          "--[a-z-]*(?:primary|accent|brand)(?:-colou?r)?\\s*:\\s*(#[0-9a-fA-F]{3,6})\\b");

  private static final List<String> HOME =
      List.of("home", "homepage", "welcome", "inicio", "bienvenidos", "bienvenida", "portada");

  /** Shades are what a browser's bar is painted in, and nobody's colour. */
  private static final int LEAST_COLOUR = 24;

  static FrontPage of(Document document) {
    return new FrontPage(
        meta(document, "meta[property=og:site_name], meta[name=application-name]")
            .or(() -> title(document.title()))
            .filter(name -> name.length() <= LONGEST_NAME),
        document.select("html[lang]").stream()
            .findFirst()
            .flatMap(html -> Language.ofTag(html.attr("lang"))),
        accent(document));
  }

  /** In the order in which a page means it as its own: the browser's bar, its mark, its styles. */
  private static Optional<String> accent(Document document) {
    var named =
        Stream.concat(
            document
                .select("meta[name=theme-color], meta[name=msapplication-TileColor]")
                .eachAttr("content")
                .stream(),
            document.select("link[rel=mask-icon]").eachAttr("color").stream());
    var styled =
        document.select("style").stream()
            .map(Element::data)
            .flatMap(css -> STYLED.matcher(css).results())
            .map(found -> found.group(1));
    return Stream.concat(named, styled).flatMap(text -> colour(text).stream()).findFirst();
  }

  private static Optional<String> meta(Document document, String query) {
    return document.select(query).stream()
        .map(found -> found.attr("content").strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Of "Home – Casa" the shortest part that is no word for a first page. */
  private static Optional<String> title(String title) {
    var parts =
        PARTS
            .splitAsStream(title.strip())
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .filter(part -> !HOME.contains(part.toLowerCase(Locale.ROOT)))
            .toList();
    return parts.stream().reduce((one, other) -> other.length() < one.length() ? other : one);
  }

  private static Optional<String> colour(String text) {
    var found = COLOUR.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      return Optional.empty();
    }
    var digits = found.group(1);
    var whole = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
    int red = Integer.parseInt(whole, 0, 2, 16);
    int green = Integer.parseInt(whole, 2, 4, 16);
    int blue = Integer.parseInt(whole, 4, 6, 16);
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    return most - least < LEAST_COLOUR ? Optional.empty() : Optional.of("#" + whole);
  }
}
