package parlor.answers;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an answer states without naming it: a sum of money is a price, a clock time an hour. */
final class Facts {
  private static final Map<String, Pattern> SIGNS =
      Map.of(
          "#price?",
          Pattern.compile("[€$£]|\\d ?(euros?|cents?|céntimos|pounds?|dollars?)\\b"),
          "#hours?",
          Pattern.compile(
              "\\d{1,2}[:.]\\d\\d\\b|\\b(de|from) \\d{1,2} (a|to)\\b|\\d ?(am|pm)\\b|monday|lunes"),
          "#when?",
          Pattern.compile(
              "\\d (days?|weeks?|hours?|months?|días?|semanas?|horas?|mes|meses)\\b"
                  + "|\\b(january|march|april|june|july|september|october|december)\\b"
                  + "|\\b(enero|abril|junio|julio|septiembre|octubre|diciembre)\\b"));

  private Facts() {}

  /** The meanings a text bears. */
  static Set<String> in(String text) {
    var found = new TreeSet<String>();
    var lower = text.toLowerCase(Locale.ROOT);
    SIGNS.forEach(
        (meaning, sign) -> {
          if (sign.matcher(lower).find()) {
            found.add(meaning);
          }
        });
    return found;
  }
}
