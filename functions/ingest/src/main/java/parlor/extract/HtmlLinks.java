package parlor.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Which blocks of links lead on, and which say something themselves. */
final class HtmlLinks {
  /** Links; fewer are part of a text. */
  static final int A_MENU = 3;

  private static final double MOSTLY = 0.7;

  /** Words of a link that are more than what a page is called. */
  private static final int A_SENTENCE = 8;

  /** Of a telephone, a mailbox or a map. */
  private static final String CONTACT =
      "[href~=(?i)^(tel|mailto|sms|geo|whatsapp):], [href~=(?i)//(wa\\.me|maps?\\.)],"
          + " [href~=(?i)/maps?([/?]|$)]";

  private static final Pattern PRICE =
      Pattern.compile(
          "(?iU)[€£$]\\s?\\d|\\d\\s?([€£$]|euros?\\b|pounds?\\b|dollars?\\b|eur\\b|gbp\\b|usd\\b)");

  /** How many there are behind a link, as beside the name of a month or a tag. */
  private static final Pattern COUNT = Pattern.compile("\\(\\d+\\)");

  private static final Pattern WORD = Pattern.compile("(?U)\\w");

  private HtmlLinks() {}

  /** A block of at least so many links that only lead on, and little else. */
  static boolean isMenu(Element block, int least) {
    var links = block.select("a[href]").stream().filter(link -> !says(link)).toList();
    if (links.size() < least) {
      return false;
    }
    int linked = links.stream().mapToInt(link -> link.text().length()).sum();
    return linked > MOSTLY * block.text().length();
  }

  private static boolean says(Element link) {
    var text = link.text();
    return link.is(CONTACT)
        || hasPrice(text)
        || link.selectFirst("p") != null
        || text.split(" ", -1).length >= A_SENTENCE
        || isExplained(link);
  }

  static boolean hasPrice(String text) {
    return PRICE.matcher(text).find();
  }

  /** An item of a list has words of its own beside its link. */
  private static boolean isExplained(Element link) {
    var item = link.closest("li");
    if (item == null || item.selectStream("a[href]").limit(2).count() > 1) {
      return false;
    }
    var beside = item.text().replace(link.text(), "");
    return WORD.matcher(COUNT.matcher(beside).replaceAll("")).find();
  }
}
