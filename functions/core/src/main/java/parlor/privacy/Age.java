package parlor.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How old a writer says they are. */
public final class Age {
  /** Years that are said in words: those that may be too few. */
  private static final Map<String, Integer> WORDS =
      words(
          List.of("five", "cinco"),
          List.of("six", "seis"),
          List.of("seven", "siete"),
          List.of("eight", "ocho"),
          List.of("nine", "nueve"),
          List.of("ten", "diez"),
          List.of("eleven", "once"),
          List.of("twelve", "doce"),
          List.of("thirteen", "trece"),
          List.of("fourteen", "catorce"),
          List.of("fifteen", "quince"),
          List.of("sixteen", "dieciséis", "dieciseis"),
          List.of("seventeen", "diecisiete"));

  private static final String YEARS = "([1-9]|1[0-9]|" + String.join("|", WORDS.keySet()) + ")";

  /** Of themselves, and now; not of a child they have, or were. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:i\\s*['\u2019]?\\s*a?m|i turned|just turned)\\s+(?:only |just )?"
              + YEARS
              + "(?:\\s*(?:years?|yrs?)\\b|\\s*y/?o\\b)"
              + "|\\b(?:tengo|cumpl[ií])\\s+(?:solo |sólo |ya )?"
              + YEARS
              + "\\s+años?\\b(?!\\s+de\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Age() {}

  /** Whether the writer says that they are younger than {@code years}. */
  public static boolean isYounger(String text, int years) {
    return SAID.matcher(text)
        .results()
        .map(said -> said.group(1) == null ? said.group(2) : said.group(1))
        .anyMatch(said -> years(said) < years);
  }

  /** Letters that only look the same once their case is folded make no word of ours. */
  private static int years(String said) {
    return Character.isDigit(said.charAt(0))
        ? Integer.parseInt(said)
        : WORDS.getOrDefault(said.toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
  }

  /** From five years on, each in its words. */
  @SafeVarargs
  private static Map<String, Integer> words(List<String>... years) {
    var all = new HashMap<String, Integer>();
    for (int i = 0; i < years.length; i++) {
      for (var word : years[i]) {
        all.put(word, 5 + i);
      }
    }
    return Map.copyOf(all);
  }
}
