package parlor.guard.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was misspelt, by chance or to slip by: one letter missing, too many or swapped with
 * its neighbour, and words run together. A word somebody may mean as it stands is left alone.
 */
final class Spelling {
  /** The shortest word whose slips are read. */
  private static final int SHORTEST = 5;

  private static final int SHORTEST_RUN = 5;
  private static final int LONGEST_WORD = 18;

  private final Set<String> known = new HashSet<>();
  private final Sieve sieve = new Sieve();
  private final Map<String, String> slips = new HashMap<>();

  /**
   * Slips of {@code listed} words are read as those where they are long enough or of {@code
   * shorts}; {@code common} ones are left alone.
   */
  Spelling(Collection<String> listed, Collection<String> shorts, Collection<String> common) {
    known.addAll(listed);
    known.addAll(common);
    known.forEach(sieve::add);
    shorts.forEach(this::slipsOf);
    for (var word : listed) {
      if (word.length() >= SHORTEST) {
        slipsOf(word);
      }
    }
  }

  private void slipsOf(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.length() >= SHORTEST || i > 0) {
        slips.putIfAbsent(word.substring(0, i) + word.substring(i + 1), word);
      }
      if (i + 1 < word.length()) {
        slips.putIfAbsent(
            word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2),
            word);
      }
    }
  }

  /** The words that were meant; the word itself where it is known or nothing comes near. */
  List<String> read(String word) {
    if (known.contains(word) || word.length() < 2 || Character.isDigit(word.charAt(0))) {
      return List.of(word);
    }
    var slip = slips.get(word);
    if (slip != null) {
      return List.of(slip);
    }
    var doubled = withoutOne(word);
    if (doubled != null) {
      return List.of(doubled);
    }
    return word.length() >= SHORTEST_RUN ? apart(word) : List.of(word);
  }

  /** The listed word this one is, but for a letter too many. */
  private @Nullable String withoutOne(String word) {
    for (int i = 0; word.length() > SHORTEST && i < word.length(); i++) {
      if (sieve.may(hashWithout(word, i))) {
        var shorter = word.substring(0, i) + word.substring(i + 1);
        if (known.contains(shorter)) {
          return shorter;
        }
      }
    }
    return null;
  }

  private static int hashWithout(String word, int letter) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = i == letter ? hash : 31 * hash + word.charAt(i);
    }
    return hash;
  }

  /** The fewest known words that this one is a run of. */
  private List<String> apart(String run) {
    int n = run.length();
    int[] cost = new int[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(cost, 1, n + 1, 1_000);
    for (int start = 0; start < n; start++) {
      int hash = 0;
      for (int end = start + 1; end <= Math.min(n, start + LONGEST_WORD); end++) {
        hash = 31 * hash + run.charAt(end - 1);
        int price = cost[start] + price(end - start);
        if (price < cost[end] && sieve.may(hash) && known.contains(run.substring(start, end))) {
          cost[end] = price;
          from[end] = start;
        }
      }
    }
    if (cost[n] >= 1_000) {
      return List.of(run);
    }
    var words = new ArrayList<String>();
    for (int end = n; end > 0; end = from[end]) {
      words.addFirst(run.substring(from[end], end));
    }
    return words;
  }

  private static int price(int length) {
    return length == 1 ? 5 : length == 2 ? 3 : 2;
  }
}
