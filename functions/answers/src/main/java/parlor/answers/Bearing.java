package parlor.answers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import parlor.tenant.Language;

/** Whether a sentence has anything to do with the passages it names. */
public final class Bearing {
  /** Fewer words of its own do not tell: they may be said in others. */
  private static final int TELLING = 3;

  private static final int MOST_WORDS = 200;

  private Bearing() {}

  /**
   * Whether it has several telling words, none of which, nor any of their meaning or family, is in
   * the passages. Across languages nobody can tell.
   */
  public static boolean isElsewhere(String sentence, Collection<Passage> cited) {
    var language = cited.iterator().next().language();
    if (cited.stream().anyMatch(it -> it.language() != language)
        || LanguageGuess.of(sentence, language) != language) {
      return false;
    }
    var told = terms(sentence, language).stream().filter(term -> term.weight() > 0.5).toList();
    return told.size() >= TELLING
        && cited.stream()
            .map(passage -> tokens(passage, language))
            .noneMatch(tokens -> told.stream().anyMatch(term -> Evidence.match(term, tokens) > 0));
  }

  private static Set<String> tokens(Passage passage, Language language) {
    return Terms.tokens(terms(passage.title() + "\n" + passage.text(), language));
  }

  private static List<Term> terms(String text, Language language) {
    return Terms.of(Words.of(text, MOST_WORDS), language, language);
  }
}
