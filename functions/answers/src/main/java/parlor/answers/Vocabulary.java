package parlor.answers;

import java.util.HashSet;
import java.util.Optional;
import parlor.tenant.Language;

/** The words of a language that we carry ourselves, with their spelling. */
final class Vocabulary {
  private static final Spelling EN = spelling(Language.EN);
  private static final Spelling ES = spelling(Language.ES);

  private Vocabulary() {}

  static boolean knows(String word, Language language) {
    return in(language).knows(word);
  }

  static Optional<String> nearest(String word, Language language) {
    return in(language).nearest(word);
  }

  private static Spelling in(Language language) {
    return language == Language.ES ? ES : EN;
  }

  private static Spelling spelling(Language language) {
    var words = new HashSet<>(CommonWords.in(language).all());
    words.addAll(Lexicon.in(language).words());
    words.addAll(Situations.in(language).words());
    words.addAll(SmallTalkPhrases.words());
    return new Spelling(words);
  }
}
