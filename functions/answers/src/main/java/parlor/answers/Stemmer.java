package parlor.answers;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import parlor.tenant.Language;

/** Cuts endings (Snowball). Not for several threads at once. */
final class Stemmer {
  private static final int SHORTEST = 4;
  private final SnowballStemmer program;
  private final boolean spanish;

  Stemmer(Language language) {
    spanish = language == Language.ES;
    program = spanish ? new SpanishStemmer() : new EnglishStemmer();
  }

  /** The stem of a folded word. */
  String stem(String word) {
    if (word.length() < SHORTEST || Character.isDigit(word.charAt(0))) {
      return word;
    }
    program.setCurrent(spanish ? accented(word) : word);
    program.stem();
    var stem = Words.fold(program.getCurrent());
    boolean vowel = stem.length() > 3 && "iaoe".indexOf(stem.charAt(stem.length() - 1)) >= 0;
    return spanish && vowel ? stem.substring(0, stem.length() - 1) : stem;
  }

  /** Snowball knows these endings with their accent only. */
  private static String accented(String word) {
    if (word.endsWith("cion") || word.endsWith("sion")) {
      return word.substring(0, word.length() - 2) + "ón";
    }
    if (word.length() > 5 && (word.endsWith("ais") || word.endsWith("eis"))) {
      var end = word.endsWith("ais") ? "áis" : "éis";
      return word.substring(0, word.length() - 3) + end;
    }
    return word;
  }
}
