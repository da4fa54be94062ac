package parlor.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** What is taken for the age of who says that they are no grown-up, and of a child. */
  private static final int MINOR = 17;

  private static final int CHILD = 12;

  /** Of themselves, and now; not of a child they have, or were. */
  private static final List<Pattern> SAID =
      Stream.of(
              "\\b(?:i\\s*['\u2019]?\\s*a?m|i turned|just turned)\\s+(?:only |just |almost |nearly"
                  + " )?"
                  + YEARS
                  + "(?:[\\s-]*(?:years?|yrs?)\\b|\\s*y/?o\\b)",
              "\\bi\\s*['\u2019]?\\s*a?m\\s+(?:only |just )?an?\\s+"
                  + YEARS
                  + "[\\s-]+years?[\\s-]+old\\b",
              // Bare, at the end.
              "\\bi\\s*['\u2019]?\\s*a?m\\s+(?:only |just )?([6-9]|1[0-9]|"
                  + WORDS.keySet().stream().filter(Age::isAge).collect(Collectors.joining("|"))
                  + ")\\s*(?:[.!?,;]|$|\\band (?:i|my|want|would|need|can)\\b)",
              "\\bmy age is\\s+" + YEARS + "\\b",
              "\\b(?:tengo|cumpl[ií]|cumplo)\\s+(?:solo |sólo |ya |casi )?"
                  + YEARS
                  + "\\s+años?\\b(?!\\s+de\\b)",
              "\\bsoy\\s+(?:una? )?(?:niñ[oa]|chic[oa])\\s+de\\s+" + YEARS + "\\s+años?\\b",
              "\\bmi edad es(?: de)?\\s+" + YEARS + "\\b",
              "\\b" + YEARS + "\\s+years?[\\s-]+old here\\b",
              // Not yet, even.
              "\\bi\\s*(?:turn|['\u2019]ll be|will be|['\u2019]m turning)\\s+"
                  + YEARS
                  + "\\s+(?:next|this|in|on|soon|tomorrow)\\b",
              "\\bcumplo\\s+" + YEARS + "\\s+(?:en|el|este|la|pronto|mañana)\\b",
              "\\btengo\\s+(1[0-7]|"
                  + String.join("|", WORDS.keySet().stream().filter(Age::isAge).toList())
                  + ")\\s*(?:[.!?;]|$)")
          .map(Age::compiled)
          .toList();

  private static final Pattern UNDER =
      compiled("\\bi\\s*['\u2019]?\\s*a?m\\s+(?:still )?under\\s+(1[0-9])\\b");

  private static final Pattern IS_MINOR =
      compiled(
          "\\bi\\s*['\u2019]?\\s*a?m\\s+(?:still )?(?:a minor|under\\s?-?age)\\b"
              + "|\\bsoy (?:todavía |aún )?menor(?: de edad)?\\b");

  private static final Pattern IS_CHILD =
      compiled(
          "\\bi\\s*['\u2019]?\\s*a?m\\s+(?:still |only |just )?a (?:kid|child)\\b"
              + "|\\bsoy (?:todavía |aún )?una? niñ[oa]\\b(?!\\s+de\\b)");

  private Age() {}

  /** Whether the writer says that they are younger than {@code years}. */
  public static boolean isYounger(String text, int years) {
    return SAID.stream().flatMap(said -> numbers(said, text)).anyMatch(age -> age < years)
        || numbers(UNDER, text).anyMatch(age -> age <= years)
        || (MINOR < years && IS_MINOR.matcher(text).find())
        || (CHILD < years && IS_CHILD.matcher(text).find());
  }

  private static Stream<Integer> numbers(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(said -> years(said.group(1)));
  }

  /** Less than six may be how many they are. */
  private static boolean isAge(String word) {
    return !Set.of("five", "cinco").contains(word);
  }

  private static Pattern compiled(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
