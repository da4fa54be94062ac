package parlor.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import parlor.tenant.Language;

/** Whether sentences have anything to do with the passages they name; one for one answer. */
public final class Bearing {
  /** Fewer words of its own do not tell: they may be said in others. */
  private static final int TELLING = 3;

  private static final int MOST_WORDS = 200;

  /** What was named, and its tokens. */
  private record Read(Passage passage, Set<String> tokens) {
    @Override
    public String toString() {
      return "Read[hidden]";
    }
  }

  private final List<Read> read = new ArrayList<>();

  /**
   * Whether a sentence has several telling words, none of which, nor any of their meaning or
   * family, is in the passages. Across languages nobody can tell.
   */
  public boolean isElsewhere(String sentence, Collection<Passage> cited) {
    var language = cited.iterator().next().language();
    if (cited.stream().anyMatch(it -> it.language() != language)
        || LanguageGuess.of(sentence, language) != language) {
      return false;
    }
    var told = terms(sentence, language).stream().filter(term -> term.weight() > 0.5).toList();
    return told.size() >= TELLING
        && cited.stream()
            .map(this::tokens)
            .noneMatch(tokens -> told.stream().anyMatch(term -> Evidence.match(term, tokens) > 0));
  }

  private Set<String> tokens(Passage passage) {
    for (var each : read) {
      if (each.passage.equals(passage)) {
        return each.tokens;
      }
    }
    var text = passage.title() + "\n" + passage.text();
    var tokens = Terms.tokens(terms(text, passage.language()));
    read.add(new Read(passage, tokens));
    return tokens;
  }

  private static List<Term> terms(String text, Language language) {
    return Terms.of(Words.of(text, MOST_WORDS), language, language);
  }
}
