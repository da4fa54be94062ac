package parlor.answers;

import java.util.List;
import java.util.Set;
import parlor.tenant.Language;

/** An entry with the tokens of its question and of its answer. */
record IndexedEntry(
    FaqEntry entry,
    Language language,
    List<Term> title,
    Set<String> titles,
    Set<String> texts,
    Set<String> letters) {
  private static final int MOST_WORDS = 2_000;

  static IndexedEntry of(FaqEntry entry, Language language) {
    var words = Words.of(entry.question(), MOST_WORDS);
    var title = Terms.of(words, language, language);
    var text = Terms.of(Words.of(entry.answer(), MOST_WORDS), language, language);
    var texts = Terms.tokens(text);
    texts.addAll(Facts.in(entry.answer()));
    return new IndexedEntry(
        entry, language, title, Terms.tokens(title), texts, Letters.of(words, language));
  }

  Passage passage(double score) {
    return new Passage(entry.id(), language, entry.question(), entry.answer(), entry.url(), score);
  }

  /** A rough count of what it holds in memory. */
  long bytes() {
    long text = (long) entry.question().length() + entry.answer().length();
    return 400
        + 2 * text
        + 90L * (titles.size() + texts.size() + letters.size())
        + 150L * title.size();
  }
}
