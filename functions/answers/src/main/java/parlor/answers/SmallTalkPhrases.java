package parlor.answers;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlor.tenant.Language;

/** The phrases of small talk, in both languages. */
final class SmallTalkPhrases {
  /** In words. */
  static final int LONGEST = 8;

  /** What a phrase is, and the languages that have it. */
  record Known(SmallTalk kind, Set<Language> languages) {}

  private static final Map<String, Known> PHRASES = read();

  private SmallTalkPhrases() {}

  /** A phrase of words parted by single spaces; null if it is none of ours. */
  static @Nullable Known find(String phrase) {
    return PHRASES.get(phrase);
  }

  /** Every word in them. */
  static Set<String> words() {
    var words = new HashSet<String>();
    PHRASES.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" ", -1))));
    return words;
  }

  private static Map<String, Known> read() {
    var phrases = new HashMap<String, Known>();
    for (var line : WordList.lines("smalltalk.txt")) {
      int colon = line.indexOf(':');
      var kind = SmallTalk.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      for (var language : Language.values()) {
        for (var phrase : WordList.phrases(line, language)) {
          var words = String.join(" ", Words.of(phrase, LONGEST));
          var languages = EnumSet.of(language);
          var known = phrases.get(words);
          if (known != null) {
            languages.addAll(known.languages());
          }
          phrases.put(words, new Known(known == null ? kind : known.kind(), languages));
        }
      }
    }
    return Map.copyOf(phrases);
  }
}
