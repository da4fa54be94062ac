package parlor.answers;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlor.tenant.Language;

/** The phrases of small talk, in both languages. */
final class SmallTalkPhrases {
  /** In words. */
  static final int LONGEST = 10;

  /** What a phrase is, and the languages that have it. */
  record Known(SmallTalk kind, Set<Language> languages) {}

  private static final Map<String, Known> PHRASES = read();
  private static final Set<String> ALL =
      PHRASES.keySet().stream()
          .flatMap(phrase -> Stream.of(phrase.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private SmallTalkPhrases() {}

  /** A phrase of words parted by single spaces; null if it is none of ours. */
  static @Nullable Known find(String phrase) {
    return PHRASES.get(phrase);
  }

  /** Every word in them that others may be slips of; of fragments none is. */
  static Set<String> words() {
    var words = new HashSet<String>();
    for (var line : WordList.lines("smalltalk.txt")) {
      for (var language : Language.values()) {
        if (!line.startsWith("{")) {
          WordList.phrases(line, language).stream()
              .filter(phrase -> phrase.indexOf('{') < 0)
              .forEach(phrase -> words.addAll(Words.of(phrase, LONGEST)));
        }
      }
    }
    return words;
  }

  /** Whether it stands in one of them as it is. */
  static boolean has(String word) {
    return ALL.contains(word);
  }

  private static Map<String, Known> read() {
    var phrases = new HashMap<String, Known>();
    var fragments = new HashMap<String, String>();
    for (var line : WordList.lines("smalltalk.txt")) {
      int colon = line.indexOf(':');
      var name = line.substring(0, colon);
      if (name.startsWith("{")) {
        fragments.put(name, line);
        continue;
      }
      var kind = SmallTalk.valueOf(name.toUpperCase(Locale.ROOT));
      for (var language : Language.values()) {
        for (var phrase : WordList.phrases(line, language)) {
          for (var written : written(phrase, language, fragments)) {
            add(phrases, String.join(" ", Words.of(written, LONGEST)), kind, language);
          }
        }
      }
    }
    return Map.copyOf(phrases);
  }

  private static void add(
      Map<String, Known> phrases, String words, SmallTalk kind, Language language) {
    var languages = EnumSet.of(language);
    var known = phrases.get(words);
    if (known != null) {
      languages.addAll(known.languages());
    }
    phrases.put(words, new Known(known == null ? kind : known.kind(), languages));
  }

  /** A phrase with each of the words that its fragments stand for. */
  private static List<String> written(
      String phrase, Language language, Map<String, String> fragments) {
    int from = phrase.indexOf('{');
    if (from < 0) {
      return List.of(phrase);
    }
    var name = phrase.substring(from, phrase.indexOf('}') + 1);
    return WordList.phrases(Objects.requireNonNull(fragments.get(name), name), language).stream()
        .flatMap(
            words -> written(phrase.replace(name, words.strip()), language, fragments).stream())
        .toList();
  }
}
