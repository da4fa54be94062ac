package parlor.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parlor.tenant.Language;

/** What is said without saying anything, and the small words that do say something. */
final class Courtesies {
  /** In words. */
  private static final int LONGEST = 10;

  private static final Courtesies EN = new Courtesies(Language.EN);
  private static final Courtesies ES = new Courtesies(Language.ES);

  private final Set<String> phrases = new HashSet<>();
  private final Set<String> telling = new HashSet<>();
  private final Set<String> denials = new HashSet<>();
  private final CommonWords common;

  private Courtesies(Language language) {
    common = CommonWords.in(language);
    for (var line : WordList.lines("courtesies.txt")) {
      var to =
          line.startsWith("courtesy:") ? phrases : line.startsWith("telling:") ? telling : denials;
      for (var phrase : WordList.phrases(line, language)) {
        to.add(String.join(" ", Words.of(phrase, LONGEST)));
      }
    }
  }

  static Courtesies in(Language language) {
    return language == Language.ES ? ES : EN;
  }

  /** The words that belong to no courtesy. */
  List<String> without(List<String> words) {
    var rest = new ArrayList<String>();
    int i = 0;
    while (i < words.size()) {
      int length = longest(words, i);
      if (length == 0) {
        rest.add(words.get(i));
      }
      i += Math.max(1, length);
    }
    return rest;
  }

  private int longest(List<String> words, int from) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
      if (phrases.contains(String.join(" ", words.subList(from, from + length)))) {
        return length;
      }
    }
    return 0;
  }

  /** Whether a word says something, and does not only hold a sentence together. */
  boolean tells(String word) {
    return (common.weight(word) > 0 && word.length() > 1)
        || telling.contains(word)
        || Character.isDigit(word.charAt(0));
  }

  boolean denies(List<String> words) {
    return words.stream().anyMatch(denials::contains);
  }
}
