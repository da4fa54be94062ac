package parlor.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlor.tenant.Language;

/**
 * What people say around one matter, directly or not: "my card was refused" is about paying though
 * it does not say so. A situation has phrases in both languages, so it also carries a question over
 * to content in the other one. Situations of one subject stand together.
 */
final class Situations {
  private static final List<String> FILES =
      List.of("visit", "money", "goods", "people", "health", "home", "leisure", "desk");

  /** How far apart the words of a phrase may stand, beyond their number. */
  private static final int SLACK = 5;

  /** What a word of the same meaning counts in place of the word itself. */
  private static final double MEANING = 0.8;

  /** What one word alone says of a situation, where it is not a phrase by itself. */
  private static final double WORD = 0.3;

  /** In words; a phrase of common words alone is met only as it stands. */
  private static final int LONGEST_ROW = 6;

  private static final List<String> LINES = lines();
  private static final int[] SUBJECTS = subjects();
  private static final Situations EN = new Situations(Language.EN);
  private static final Situations ES = new Situations(Language.ES);

  /** A phrase whose words may be met in any order. */
  private record Phrase(int number, int situation, int words) {}

  /** The phrase and which of its words a key stands for. */
  private record Place(Phrase phrase, int at, double weight) {}

  private final Language language;
  private final CommonWords common;
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, Set<Integer>> rows = new HashMap<>();
  private final Map<String, Set<Integer>> alone = new HashMap<>();
  private final Map<String, Set<Integer>> mentioned = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private int phrases;

  private Situations(Language language) {
    this.language = language;
    common = CommonWords.in(language);
    var stemmer = new Stemmer(language);
    int situation = 0;
    for (var line : LINES) {
      if (!line.startsWith("[")) {
        for (var phrase : WordList.phrases(line, language)) {
          add(situation, Words.of(phrase, LONGEST_ROW), stemmer);
        }
        situation++;
      }
    }
  }

  private static List<String> lines() {
    var lines = new ArrayList<String>();
    FILES.forEach(file -> lines.addAll(WordList.lines("situations/" + file + ".txt")));
    return List.copyOf(lines);
  }

  private static int[] subjects() {
    int subject = 0;
    var subjects = new ArrayList<Integer>();
    for (var line : LINES) {
      if (line.startsWith("[")) {
        subject++;
      } else {
        subjects.add(subject);
      }
    }
    return subjects.stream().mapToInt(i -> i).toArray();
  }

  private void add(int situation, List<String> phrase, Stemmer stemmer) {
    words.addAll(phrase);
    var said = phrase.stream().filter(word -> common.weight(word) > 0).toList();
    boolean telling = said.stream().anyMatch(word -> common.weight(word) >= CommonWords.MILD);
    var stems = said.stream().map(stemmer::stem).distinct().toList();
    if (telling) {
      stems.forEach(stem -> mentioned.computeIfAbsent(stem, s -> new HashSet<>()).add(situation));
    }
    if (telling && stems.size() == 1) {
      alone.computeIfAbsent(stems.getFirst(), s -> new HashSet<>()).add(situation);
    } else if (telling) {
      var whole = new Phrase(phrases++, situation, stems.size());
      for (int i = 0; i < stems.size(); i++) {
        place(stems.get(i), new Place(whole, i, 1));
        for (var meaning : Lexicon.in(language).meanings(said.get(i), stems.get(i))) {
          if (!meaning.isNear()) {
            place(meaning.sign(), new Place(whole, i, MEANING));
          }
        }
      }
    } else {
      var row = String.join(" ", phrase.stream().map(stemmer::stem).toList());
      rows.computeIfAbsent(row, r -> new HashSet<>()).add(situation);
    }
  }

  private void place(String key, Place place) {
    places.computeIfAbsent(key, k -> new ArrayList<>(2)).add(place);
  }

  static Situations in(Language language) {
    return language == Language.ES ? ES : EN;
  }

  static int count() {
    return SUBJECTS.length;
  }

  static int subject(int situation) {
    return SUBJECTS[situation];
  }

  static int subjectCount() {
    return SUBJECTS[SUBJECTS.length - 1] + 1;
  }

  Set<String> words() {
    return words;
  }

  /**
   * How strongly each situation speaks from a text, 0 to about 1, and from which of its first 64
   * words.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Heard(double[] strengths, long[] words) {
    private void add(int situation, double strength, long at) {
      strengths[situation] = Math.max(strengths[situation], strength);
      words[situation] |= at;
    }
  }

  Heard in(List<String> text, boolean withMeanings) {
    var stemmer = new Stemmer(language);
    var stems = text.stream().map(stemmer::stem).toList();
    var heard = new Heard(new double[count()], new long[count()]);
    var seen = new HashMap<Phrase, double[]>();
    for (int i = 0; i < stems.size(); i++) {
      row(stems, i, heard);
      if (common.weight(text.get(i)) == 0) {
        continue;
      }
      alone(stems.get(i), i, heard);
      meet(seen, stems.get(i), i, heard);
      if (withMeanings) {
        for (var meaning : Lexicon.in(language).meanings(text.get(i), stems.get(i))) {
          meet(seen, meaning.sign(), i, heard);
        }
      }
    }
    mention(text, stems, heard);
    return heard;
  }

  private void row(List<String> stems, int from, Heard heard) {
    var row = new StringBuilder();
    for (int i = from; i < Math.min(stems.size(), from + LONGEST_ROW); i++) {
      row.append(i == from ? "" : " ").append(stems.get(i));
      for (int situation : rows.getOrDefault(row.toString(), Set.of())) {
        heard.add(situation, 0.9, bits(from, i + 1));
      }
    }
  }

  private void alone(String stem, int at, Heard heard) {
    double rarity = rarity(stem);
    for (int situation : alone.getOrDefault(stem, Set.of())) {
      heard.add(situation, rarity * rarity, bits(at, at + 1));
    }
  }

  private void meet(Map<Phrase, double[]> seen, String key, int at, Heard heard) {
    for (var place : places.getOrDefault(key, List.of())) {
      var phrase = place.phrase();
      var met = seen.computeIfAbsent(phrase, p -> unmet(p.words()));
      int n = phrase.words();
      // Positions first, weights behind; a word itself is not replaced by one of its meaning.
      if (met[place.at()] == at && met[n + place.at()] >= place.weight()) {
        continue;
      }
      met[place.at()] = at;
      met[n + place.at()] = place.weight();
      double weight = 0;
      double first = at;
      boolean whole = true;
      long words = 0;
      for (int i = 0; i < n; i++) {
        whole &= met[i] >= 0 && !twice(met, i, n);
        first = Math.min(first, met[i]);
        words |= met[i] < 0 ? 0 : bits((int) met[i], (int) met[i] + 1);
        weight += met[n + i];
      }
      if (whole && at - first < n + SLACK) {
        heard.add(phrase.situation(), weight / n, words);
      }
    }
  }

  /** Whether one word of the text stands for two of the phrase. */
  private static boolean twice(double[] met, int at, int n) {
    for (int i = 0; i < at; i++) {
      if (met[i] == met[at] && i < n) {
        return true;
      }
    }
    return false;
  }

  private static double[] unmet(int words) {
    var met = new double[2 * words];
    Arrays.fill(met, 0, words, -1);
    return met;
  }

  private void mention(List<String> text, List<String> stems, Heard heard) {
    var sums = new HashMap<Integer, Double>();
    for (int i = 0; i < stems.size(); i++) {
      if (stems.indexOf(stems.get(i)) == i) {
        double rarity = rarity(stems.get(i)) * common.weight(text.get(i));
        for (int situation : mentioned.getOrDefault(stems.get(i), Set.of())) {
          sums.merge(situation, rarity * rarity, Double::sum);
          heard.words()[situation] |= bits(i, i + 1);
        }
      }
    }
    sums.forEach((situation, sum) -> heard.strengths()[situation] += WORD * Math.min(1.5, sum));
  }

  private static long bits(int from, int to) {
    return to > Long.SIZE ? 0 : (to == Long.SIZE ? 0 : 1L << to) - (1L << from);
  }

  /** 1 for a word of one situation, less the more have it. */
  private double rarity(String stem) {
    int in = mentioned.getOrDefault(stem, Set.of()).size();
    return in == 0 ? 0 : Math.log((double) count() / in) / Math.log(count());
  }
}
