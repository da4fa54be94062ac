package parlor.answers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parlor.tenant.Language;

/** A question made ready for an index: its words written out, mended and turned into terms. */
final class Query {
  private static final int MOST_WORDS = 64;
  private static final int MOST_TERMS = 24;

  /** What stands for something masked, such as {@code [phone 1]}, asks for nothing. */
  private static final Pattern MASKED = Pattern.compile("\\[[a-z-]{2,20}(?: \\d{1,2}| …)?\\]");

  private final Map<Language, List<Term>> terms = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> tokens = new EnumMap<>(Language.class);

  private final Set<String> letters;
  private final Gist gist;
  private final float[] sense;

  private Query(List<String> words, Language spoken) {
    gist = Gist.of(words, spoken, true);
    letters = Letters.of(words, spoken);
    sense = Head.QUESTION.of(WordVectors.in(spoken).sum(words));
    for (var language : Language.values()) {
      var all = Terms.of(words, spoken, language);
      var first = all.subList(0, Math.min(MOST_TERMS, all.size()));
      terms.put(language, first);
      tokens.put(language, Terms.tokens(first));
    }
  }

  static Query of(String text, Language spoken, Spelling content) {
    var said = MASKED.matcher(text).replaceAll(" ");
    var words = new LinkedHashSet<>(Shorthand.written(Words.of(said, MOST_WORDS), spoken));
    var mended = new ArrayList<String>();
    for (var word : words) {
      mended.add(mend(word, spoken, content));
    }
    return new Query(mended, spoken);
  }

  /** As stems of content in {@code language}. */
  List<Term> terms(Language language) {
    return terms.getOrDefault(language, List.of());
  }

  /** See {@link Terms#tokens}. */
  Set<String> tokens(Language language) {
    return tokens.getOrDefault(language, Set.of());
  }

  /** Whether it is another form of a word we carry. */
  private static boolean isForm(String word, Language spoken) {
    return !Lexicon.in(spoken).meanings(new Stemmer(spoken).stem(word)).isEmpty();
  }

  /** See {@link Letters}. */
  Set<String> letters() {
    return letters;
  }

  /** See {@link WordVectors}. */
  float[] sense() {
    return sense;
  }

  Gist gist() {
    return gist;
  }

  private static String mend(String word, Language spoken, Spelling content) {
    if (content.knows(word) || Vocabulary.knows(word, spoken) || isForm(word, spoken)) {
      return word;
    }
    var ours = Vocabulary.nearest(word, spoken);
    var theirs = content.nearest(word);
    if (ours.isPresent() && theirs.isPresent()) {
      return Spelling.distance(word, ours.get()) < Spelling.distance(word, theirs.get())
          ? ours.get()
          : theirs.get();
    }
    return theirs.or(() -> ours).orElse(word);
  }
}
