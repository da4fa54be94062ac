package parlor.answers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In how many entries each token is, and so how much a term tells one entry from another. */
final class Spread {
  private final Map<String, Integer> entriesWith = new HashMap<>();

  /** What is in so many entries weighs. */
  private final double[] rarities;

  private final double[] strongest = new double[Situations.count()];
  private final int[] situated = new int[Situations.count()];

  Spread(List<IndexedEntry> content) {
    double entries = content.size();
    rarities = new double[content.size() + 1];
    for (int i = 0; i < rarities.length; i++) {
      rarities[i] =
          0.3 + 0.7 * (Math.log1p((entries + 1) / (i + 0.5)) / Math.log1p((entries + 1) / 0.5));
    }
    for (var entry : content) {
      var tokens = new HashSet<>(entry.titles());
      tokens.addAll(entry.texts());
      tokens.forEach(token -> entriesWith.merge(token, 1, Integer::sum));
      for (int i = 0; i < situated.length; i++) {
        double strength = entry.gist(i);
        strongest[i] = Math.max(strongest[i], strength);
        situated[i] += strength >= 0.4 ? 1 : 0;
      }
    }
  }

  Set<String> tokens() {
    return entriesWith.keySet();
  }

  /** What it takes in memory, about. */
  long bytes() {
    return 80L * entriesWith.size() + 8L * rarities.length + 12L * situated.length;
  }

  /** A term weighs less the more entries have it; one that no entry has weighs as a rare one. */
  double weight(Term term) {
    return term.weight() * rarities[widest(term)];
  }

  /** Whether one entry alone has it. */
  boolean isSingle(Term term) {
    return entriesWith.getOrDefault(term.stem(), widest(term)) == 1;
  }

  /** How strongly the entry that speaks most of a situation does. */
  double strongest(int situation) {
    return strongest[situation];
  }

  /** A situation weighs less the more entries speak of it. */
  double weight(int situation) {
    return rarities[situated[situation]];
  }

  private int widest(Term term) {
    int most = entriesWith.getOrDefault(term.stem(), 0);
    for (var meaning : term.meanings()) {
      if (!meaning.isNear()) {
        most = Math.max(most, entriesWith.getOrDefault(meaning.sign(), 0));
      }
    }
    return most;
  }
}
