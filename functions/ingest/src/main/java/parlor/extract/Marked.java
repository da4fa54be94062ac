package parlor.extract;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The text of a cell that another system filled with markup. */
final class Marked {
  private static final String TAG =
      "/?(?:p|br|b|strong|em|i|u|ul|ol|li|a|div|span|h[1-6])(?:\\s+[a-z-]+\\s*=[^<>]*)?\\s*/?>";
  private static final Pattern TAGS = Pattern.compile("<" + TAG, Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_TAG =
      Pattern.compile("<(?!" + TAG + ")", Pattern.CASE_INSENSITIVE);

  /** A sign of the text itself, as between the parts of an address. */
  private static final Pattern NO_ENTITY = Pattern.compile("&(?!#?\\w{1,10};)");

  private static final Pattern LINES = Pattern.compile("[ \\t]*\\n\\s*");

  private Marked() {}

  /** The text itself where it has no markup. */
  static String text(String cell) {
    var whole = NO_ENTITY.matcher(cell).replaceAll("&amp;");
    if (!TAGS.matcher(whole).find()) {
      return Parser.unescapeEntities(whole, false).replace('\u00a0', ' ');
    }
    var body = Jsoup.parseBodyFragment(NO_TAG.matcher(whole).replaceAll("&lt;")).body();
    body.select("br, p, li, div, h1, h2, h3, h4, h5, h6").forEach(it -> it.after("\n"));
    return LINES.matcher(body.wholeText().replace('\u00a0', ' ')).replaceAll("\n").strip();
  }
}
