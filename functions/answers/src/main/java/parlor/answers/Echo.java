package parlor.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parlor.tenant.Language;

/**
 * What a sentence that names no passage says beyond passages that were named. It knows words and
 * not their meaning: who repeats what stands in one sentence there, with its numbers, and denies
 * where that denies, claims nothing of its own; any other word or number is a claim.
 */
public final class Echo {
  /** What a sentence comes to. */
  public enum Kind {
    /** It says nothing: a greeting, a wish, marks. */
    COURTESY,
    REPEATED,
    /** Something that is in no sentence of the passages. */
    CLAIM
  }

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** The words and numbers of a sentence of a passage, as they are compared. */
  private record Said(Language language, Set<String> words, List<Figure> figures, boolean denies) {
    boolean has(Set<String> wanted, List<Figure> numbers) {
      return words.containsAll(wanted)
          && numbers.stream().allMatch(it -> figures.stream().anyMatch(own -> own.backs(it)));
    }

    @Override
    public String toString() {
      return "Said[hidden]";
    }
  }

  private final List<Said> said = new ArrayList<>();

  /** A passage that was named. */
  public void name(Passage passage) {
    Sentences.say(passage.text(), sentence -> said.add(said(sentence, passage.language())));
  }

  /** Measured by the passages named so far. */
  public Kind of(String sentence) {
    var words = Words.of(sentence, Integer.MAX_VALUE);
    var numbers = new FigureReader(sentence, false).claims();
    if (words.isEmpty() && numbers.isEmpty()) {
      return Kind.COURTESY;
    }
    var language = LanguageGuess.of(sentence, Language.EN);
    var rest = Courtesies.in(language).without(words);
    var telling =
        rest.stream()
            .filter(Courtesies.in(language)::tells)
            .filter(word -> !DIGITS.matcher(word).matches())
            .toList();
    if (telling.isEmpty() && numbers.isEmpty()) {
      return rest.size() < words.size() ? Kind.COURTESY : Kind.CLAIM;
    }
    boolean denies = Courtesies.in(language).denies(rest);
    for (var spoken : Language.values()) {
      var wanted = stems(telling, spoken);
      if (said.stream()
          .anyMatch(
              it -> it.language == spoken && it.denies == denies && it.has(wanted, numbers))) {
        return Kind.REPEATED;
      }
    }
    return Kind.CLAIM;
  }

  private static Said said(String sentence, Language language) {
    var words = Words.of(sentence, Integer.MAX_VALUE);
    return new Said(
        language,
        stems(words, language),
        new FigureReader(sentence, true).figures(),
        Courtesies.in(language).denies(words));
  }

  private static Set<String> stems(List<String> words, Language language) {
    var stemmer = new Stemmer(language);
    var stems = new HashSet<String>();
    words.forEach(word -> stems.add(stemmer.stem(word)));
    return stems;
  }
}
