package parlor.answers;

import java.util.List;
import parlor.tenant.Language;

/**
 * English or Spanish, from a few words: words that only one of them uses, letters that only Spanish
 * has, endings.
 */
public final class LanguageGuess {
  private static final int MOST_WORDS = 64;

  private LanguageGuess() {}

  /** The language of a text; {@code fallback} when it does not tell. */
  public static Language of(String text, Language fallback) {
    double lead = letters(text);
    for (var word : Words.of(text, MOST_WORDS)) {
      lead += word(word);
    }
    return lead > 0 ? Language.ES : lead < 0 ? Language.EN : fallback;
  }

  /** Above 0 for Spanish, below for English. */
  private static double word(String word) {
    int es = known(word, Language.ES);
    int en = known(word, Language.EN);
    if (es != en) {
      return es - en;
    }
    if (es > 0) {
      return 0;
    }
    if (ends(
        word, List.of("cion", "ciones", "dad", "ando", "iendo", "amos", "emos", "ito", "ita"))) {
      return 0.5;
    }
    return ends(word, List.of("ing", "tion", "tions", "ght", "ed", "ly", "th", "sh", "ck"))
        ? -0.5
        : 0;
  }

  private static int known(String word, Language language) {
    if (CommonWords.in(language).weight(word) < 1) {
      return 2;
    }
    return Lexicon.in(language).words().contains(word) ? 1 : 0;
  }

  private static boolean ends(String word, List<String> endings) {
    return word.length() > 4 && endings.stream().anyMatch(word::endsWith);
  }

  private static double letters(String text) {
    return text.chars().limit(400).anyMatch(c -> "¿¡ñÑáéíóúÁÉÍÓÚ".indexOf(c) >= 0) ? 1.5 : 0;
  }
}
