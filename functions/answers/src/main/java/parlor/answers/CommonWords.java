package parlor.answers;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import parlor.tenant.Language;

/**
 * How much a word says about what a text is about, from a list of common words. A business has too
 * few entries to learn from them that "want" says little.
 */
final class CommonWords {
  /** From this on a word tells what a phrase is about. */
  static final double MILD = 0.5;

  private static final double LIGHT = 0.25;
  private static final CommonWords EN = new CommonWords("en");
  private static final CommonWords ES = new CommonWords("es");

  private final Map<String, Double> weights = new HashMap<>();

  private CommonWords(String language) {
    double weight = 1;
    boolean ours = false;
    for (var line : WordList.lines("common.txt")) {
      if (line.startsWith("[")) {
        ours = line.startsWith("[" + language);
        weight = line.endsWith("stop]") ? 0 : line.endsWith("mild]") ? MILD : LIGHT;
      } else if (ours) {
        for (var word : Words.of(line, Integer.MAX_VALUE)) {
          weights.putIfAbsent(word, weight);
        }
      }
    }
  }

  static CommonWords in(Language language) {
    return language == Language.ES ? ES : EN;
  }

  /** 0 for a word that only holds a sentence together, 1 for one that is not common. */
  double weight(String word) {
    return weights.getOrDefault(word, 1.0);
  }

  Set<String> all() {
    return weights.keySet();
  }
}
