package parlor.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The known word a mistyped one stands for: one letter wrong, missing, extra or two swapped; a
 * second slip is forgiven in long words. Words are found by what remains when any one letter is
 * left out (the symmetric-delete method), so a look-up costs the word's length, not the
 * vocabulary's size.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  private final Set<String> known;
  private final Map<String, List<String>> shortened = new HashMap<>();

  Spelling(Collection<String> words) {
    known = new HashSet<>(words);
    for (var word : known) {
      if (word.length() >= SHORTEST && Character.isLetter(word.charAt(0))) {
        for (var key : keys(word)) {
          shortened.computeIfAbsent(key, k -> new ArrayList<>(1)).add(word);
        }
      }
    }
  }

  boolean knows(String word) {
    return known.contains(word);
  }

  int size() {
    return shortened.size();
  }

  /** The nearest known word; empty if there is none near, or the word is too short to tell. */
  Optional<String> nearest(String word) {
    if (word.length() < SHORTEST || word.length() > 24 || Character.isDigit(word.charAt(0))) {
      return Optional.empty();
    }
    String best = null;
    int least = word.length() >= LONG ? 6 : word.length() == SHORTEST ? 3 : 4;
    for (var key : keys(word)) {
      for (var candidate : shortened.getOrDefault(key, List.of())) {
        int cost = cost(word, candidate);
        if (cost < least) {
          least = cost;
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Two for each slip; a wrong letter costs one more than a missing one or a swap, twice so in
   * front.
   */
  private static int cost(String word, String candidate) {
    boolean sameStart = word.charAt(0) == candidate.charAt(0);
    boolean replaced = word.length() == candidate.length() && !sameLetters(word, candidate);
    return 2 * distance(word, candidate) + (sameStart ? 0 : 1) + (replaced ? 1 : 0);
  }

  private static boolean sameLetters(String a, String b) {
    return a.chars().sum() == b.chars().sum();
  }

  private static Set<String> keys(String word) {
    var keys = new HashSet<String>();
    keys.add(word);
    for (int i = 0; i < word.length(); i++) {
      keys.add(word.substring(0, i) + word.substring(i + 1));
    }
    return keys;
  }

  /** Optimal string alignment distance: a swap of neighbours counts one. */
  static int distance(String a, String b) {
    var before = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
