package parlor.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The main text of a page. No kept-up Java library does this (Readability's port is years old and
 * brings Kotlin), and sites of small businesses are simple, so the rule is our own: drop what is
 * not text, not seen, or around the text (menus, banners, forms, lists of links); take {@code main}
 * or the one {@code article}, else what is left of the body. What a foot says of hours, places and
 * numbers stands apart.
 *
 * @param foot what it says there that visitors ask for
 */
record HtmlText(Outline outline, List<Section> foot) {
  private static final String NO_TEXT =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, select,"
          + " button, input, textarea, dialog";
  private static final String AROUND =
      "nav, aside, body > header, body > div > header, [role=navigation], [role=banner],"
          + " [role=search], [role=complementary], [role=dialog], [role=menu]";
  private static final String FOOT =
      "footer, [role=contentinfo], div#footer, div.footer, div#site-footer, div.site-footer";

  /** The heading of the page, else its title. */
  static String title(Document document) {
    var main = document.selectFirst("main h1, article h1, h1");
    var heading = main == null ? "" : Spaces.one(main.text());
    return heading.isEmpty() ? Spaces.one(document.title()) : heading;
  }

  /** Of a page, which stays as it is. */
  static HtmlText of(Document document) {
    var copy = seen(document);
    var feet = feet(copy);
    feet.forEach(Element::remove);
    return new HtmlText(main(copy), foot(feet));
  }

  private static Outline main(Document page) {
    var main = page.select("main, [role=main]");
    var articles = page.select("article");
    var root = main.size() == 1 ? main.first() : articles.size() == 1 ? articles.first() : null;
    return walked(root == null ? page.body() : root, HtmlLinks.A_MENU);
  }

  private static List<Section> foot(List<Element> feet) {
    feet.forEach(HtmlText::inLines);
    return feet.stream()
        .map(foot -> walked(foot, 1).reading("", Optional.empty()))
        .flatMap(reading -> reading.sections().stream())
        .flatMap(section -> FootFacts.of(section).stream())
        .toList();
  }

  /** A day and its hours are a line, not a heading and its text. */
  private static void inLines(Element foot) {
    foot.select("dt").forEach(term -> term.appendText(": ").unwrap());
    for (var text : foot.select("dd")) {
      text.appendElement("br");
      text.unwrap();
    }
  }

  private static Document seen(Document document) {
    var copy = document.clone();
    Unseen.remove(copy);
    copy.select(NO_TEXT).remove();
    return copy;
  }

  /** Those of the page; an article or what somebody says may have one of its own. */
  private static List<Element> feet(Document document) {
    return document.select(FOOT).stream()
        .filter(foot -> !foot.parents().is("main, [role=main], article, blockquote, " + FOOT))
        .filter(foot -> foot.selectFirst("main, [role=main], h1") == null)
        .toList();
  }

  private static Outline walked(Element root, int menu) {
    root.select(AROUND).remove();
    root.select("[class], [id]").stream().filter(Notices::is).forEach(Element::remove);
    root.select("ul, ol, div, p, table").stream()
        .filter(block -> !block.equals(root) && HtmlLinks.isMenu(block, menu))
        .forEach(Element::remove);
    var outline = new Outline();
    root.traverse(new HtmlWalk(outline));
    return outline;
  }
}
