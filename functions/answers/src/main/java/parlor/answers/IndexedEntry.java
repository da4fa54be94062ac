package parlor.answers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parlor.tenant.Language;

/**
 * An entry with the tokens of its question and of its answer.
 *
 * @param names its question and, where that is a path of headings, the last of them, in folded
 *     words
 */
record IndexedEntry(
    FaqEntry entry,
    Language language,
    Set<String> names,
    List<Term> title,
    Set<String> titles,
    Set<String> texts,
    Set<String> letters,
    Gist titleGist,
    Gist textGist,
    Sense.Place place) {
  private static final int MOST_WORDS = 2_000;
  private static final double ANSWER = 0.7;

  static IndexedEntry of(FaqEntry entry, Language language) {
    var words = Words.of(entry.question(), MOST_WORDS);
    var title = Terms.of(words, language, language);
    var said = Words.of(entry.answer(), MOST_WORDS);
    var text = Terms.of(said, language, language);
    var texts = Terms.tokens(text);
    texts.addAll(Facts.in(entry.answer()));
    return new IndexedEntry(
        entry,
        language,
        names(entry.question()),
        title,
        Terms.tokens(title),
        texts,
        Letters.of(words, language),
        Gist.of(words, language, true),
        Gist.of(said, language, false),
        Sense.Place.of(words, said, language));
  }

  private static Set<String> names(String question) {
    var names = new HashSet<String>();
    names.add(name(question));
    names.add(name(question.substring(question.lastIndexOf('›') + 1)));
    return Set.copyOf(names);
  }

  /** A question or a heading in its folded words, to be compared whole. */
  static String name(String text) {
    return String.join(" ", Words.of(text, MOST_WORDS));
  }

  /** How strongly it speaks of a situation; an answer mentions much that it is not about. */
  double gist(int situation) {
    return Math.max(titleGist.of(situation), ANSWER * textGist.of(situation));
  }

  Passage passage(double score) {
    return new Passage(
        entry.id(), language, entry.question(), entry.answer(), entry.url(), score, entry.judged());
  }

  /** A rough count of what it holds in memory. */
  long bytes() {
    long text = (long) entry.question().length() + entry.answer().length();
    return 400
        + 4L * Sense.Place.FLOATS
        + 2 * text
        + 90L * (titles.size() + texts.size() + letters.size())
        + 150L * title.size();
  }
}
