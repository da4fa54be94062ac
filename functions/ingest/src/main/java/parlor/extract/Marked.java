package parlor.extract;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The text of a cell that another system filled with markup. */
final class Marked {
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:p|br|b|strong|em|i|u|ul|ol|li|a|div|span|h[1-6])\\b[^<>]*>|&(?:nbsp|amp|#\\d{2,5});",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LINES = Pattern.compile("[ \\t]*\\n\\s*");

  private Marked() {}

  /** The text itself where it has no markup. */
  static String text(String cell) {
    if (!MARKUP.matcher(cell).find()) {
      return cell;
    }
    var body = Jsoup.parseBodyFragment(cell).body();
    body.select("br, p, li, div, h1, h2, h3, h4, h5, h6").forEach(it -> it.after("\n"));
    return LINES.matcher(body.wholeText().replace('\u00a0', ' ')).replaceAll("\n").strip();
  }
}
