package parlor.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlor.tenant.Language;

/**
 * Which words customers use for one another: each word and phrase of a language with the meanings
 * it may have. The meanings are the same in both languages, so they also carry a question over to
 * content in the other one.
 */
final class Lexicon {
  /** In words. */
  static final int LONGEST_PHRASE = 4;

  private static final List<String> TOPICS =
      List.of(
          "adjectives",
          "beauty",
          "education",
          "everyday",
          "food",
          "health",
          "home",
          "leisure",
          "money",
          "people",
          "places",
          "shop",
          "software",
          "taxlaw",
          "telecom",
          "travel",
          "vehicles",
          "verbs");

  private static final Lexicon EN = new Lexicon(Language.EN);
  private static final Lexicon ES = new Lexicon(Language.ES);

  private final Map<String, Set<Concept>> meanings = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> alone = new HashSet<>();
  private final CommonWords common;

  private Lexicon(Language language) {
    var stemmer = new Stemmer(language);
    common = CommonWords.in(language);
    var known = new HashMap<String, String>();
    int number = 0;
    for (var line : lines()) {
      var meaning = Concept.of(name(line, number++));
      for (var phrase : WordList.phrases(line, language)) {
        var stems = new ArrayList<String>();
        for (var word : Words.of(phrase, LONGEST_PHRASE)) {
          words.add(word);
          stems.add(known.computeIfAbsent(word, stemmer::stem));
        }
        if (stems.size() == 1 && isMere(phrase) && !meaning.isGeneral()) {
          continue;
        }
        if (stems.size() == 1) {
          alone.addAll(Words.of(phrase, 1));
        }
        meanings.computeIfAbsent(String.join("_", stems), key -> new HashSet<>()).add(meaning);
      }
    }
  }

  private static List<String> lines() {
    var lines = new ArrayList<>(WordList.lines("concepts.txt"));
    TOPICS.forEach(topic -> lines.addAll(WordList.lines("lexicon/" + topic + ".txt")));
    return lines;
  }

  private static String name(String line, int number) {
    int colon = line.indexOf(':');
    var given = colon > 0 ? line.substring(0, colon).replace(' ', '_') : Integer.toString(number);
    return line.startsWith(Concept.NEAR) ? Concept.NEAR + given : given;
  }

  /** A word that only holds a sentence together, as "over" does; it means nothing alone. */
  private boolean isMere(String phrase) {
    return Words.of(phrase, 1).stream().allMatch(word -> common.weight(word) == 0);
  }

  static Lexicon in(Language language) {
    return language == Language.ES ? ES : EN;
  }

  /** The meanings of a word; a common word has only those it is listed with itself. */
  Set<Concept> meanings(String word, String stem) {
    return alone.contains(word) || common.weight(word) > 0 ? meanings(stem) : Set.of();
  }

  /** The meanings of a stem, or of stems joined by {@code _}. */
  Set<Concept> meanings(String stems) {
    return meanings.getOrDefault(stems, Set.of());
  }

  Set<String> words() {
    return words;
  }
}
