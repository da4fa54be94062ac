package parlor.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The main text of a page. No kept-up Java library does this (Readability's port is years old and
 * brings Kotlin), and sites of small businesses are simple, so the rule is our own: drop what is
 * not text, not seen, or around the text (menus, banners, forms, lists of links); take {@code main}
 * or the one {@code article}, else what is left of the body.
 */
final class HtmlText {
  private static final String NO_TEXT =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, select,"
          + " button, input, textarea, dialog";
  private static final String UNSEEN =
      "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
          + " [style~=(?i)visibility\\s*:\\s*hidden], [style~=(?i)font-size\\s*:\\s*0],"
          + " [style~=(?i)opacity\\s*:\\s*0(?![.0-9]*[1-9])]";
  private static final String AROUND =
      "nav, aside, body > header, body > footer, body > div > header, body > div > footer,"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=search],"
          + " [role=complementary], [role=dialog], [role=menu]";
  private static final Pattern CONSENT =
      Pattern.compile("(?i)(^|[\\s_-])(cookies?|consent|gdpr|breadcrumbs?|share|skip)([\\s_-]|$)");
  private static final double MOSTLY = 0.7;

  private HtmlText() {}

  /** The heading of the page, else its title. */
  static String title(Document document) {
    var main = document.selectFirst("main h1, article h1, h1");
    var heading = main == null ? "" : Spaces.one(main.text());
    return heading.isEmpty() ? Spaces.one(document.title()) : heading;
  }

  static Outline outline(Document document) {
    var copy = document.clone();
    copy.select(NO_TEXT).remove();
    copy.select(UNSEEN).remove();
    var main = copy.select("main, [role=main]");
    var articles = copy.select("article");
    var root = main.size() == 1 ? main.first() : articles.size() == 1 ? articles.first() : null;
    if (root == null) {
      root = copy.body();
    }
    root.select(AROUND).remove();
    root.select("[class], [id]").stream().filter(HtmlText::isAround).forEach(Element::remove);
    root.select("ul, ol, div, p, table").stream()
        .filter(HtmlText::isLinks)
        .forEach(Element::remove);
    var outline = new Outline();
    root.traverse(new HtmlWalk(outline));
    return outline;
  }

  private static boolean isAround(Element element) {
    return !element.is("html, body, main, article")
        && (CONSENT.matcher(element.className()).find() || CONSENT.matcher(element.id()).find());
  }

  /** A block of at least three links and little else. */
  private static boolean isLinks(Element block) {
    var links = block.select("a[href]");
    if (links.size() < 3) {
      return false;
    }
    int linked = links.stream().mapToInt(link -> link.text().length()).sum();
    return linked > MOSTLY * block.text().length();
  }
}
