package parlor.answers;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What speaks for an entry as the answer to a question; each between 0 and 1.
 *
 * @param title how much of the question the entry's question covers
 * @param all how much the entry covers, its answer included
 * @param exact how much its question covers in the very same words
 * @param focus how much of the entry's question is asked for
 * @param strange how much of the question no entry covers
 * @param mass how much the question says at all
 */
record Evidence(double title, double all, double exact, double focus, double strange, double mass) {
  private static final double MEANING = 0.85;
  private static final double FAMILY = 0.6;
  private static final double ANSWER = 0.6;

  /** {@code weight} is how much a term says in this content. */
  static Evidence of(
      List<Term> question, IndexedEntry entry, Set<String> content, ToDoubleFunction<Term> weight) {
    double asked = 0;
    double title = 0;
    double all = 0;
    double exact = 0;
    double strange = 0;
    for (var term : question) {
      double w = weight.applyAsDouble(term);
      double inTitle = match(term, entry.titles());
      asked += w;
      title += w * inTitle;
      all += w * Math.max(inTitle, ANSWER * match(term, entry.texts()));
      exact += entry.titles().contains(term.stem()) ? w : 0;
      strange += w * (1 - match(term, content));
    }
    if (asked == 0) {
      return new Evidence(0, 0, 0, 0, 1, 0);
    }
    return new Evidence(
        title / asked,
        all / asked,
        exact / asked,
        focus(question, entry, weight),
        strange / asked,
        Math.min(1, asked / 2));
  }

  private static double focus(
      List<Term> question, IndexedEntry entry, ToDoubleFunction<Term> weight) {
    var asked = Terms.tokens(question);
    double said = 0;
    double shared = 0;
    for (var term : entry.title()) {
      double w = weight.applyAsDouble(term);
      said += w;
      shared += w * match(term, asked);
    }
    return said == 0 ? 0 : shared / said;
  }

  /** How well a term is met by tokens: the same word, the same meaning, the same family. */
  static double match(Term term, Set<String> tokens) {
    if (tokens.contains(term.stem())) {
      return 1;
    }
    for (var meaning : term.meanings()) {
      if (tokens.contains("#" + meaning)) {
        return MEANING;
      }
    }
    return term.stem().length() >= 5 && tokens.contains("~" + term.family()) ? FAMILY : 0;
  }
}
