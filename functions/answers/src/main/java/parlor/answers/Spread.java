package parlor.answers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In how many entries each token is, and so how much a term tells one entry from another. */
final class Spread {
  private final Map<String, Integer> entriesWith = new HashMap<>();
  private final double entries;

  Spread(List<IndexedEntry> content) {
    entries = content.size();
    for (var entry : content) {
      var tokens = new HashSet<>(entry.titles());
      tokens.addAll(entry.texts());
      tokens.forEach(token -> entriesWith.merge(token, 1, Integer::sum));
    }
  }

  Set<String> tokens() {
    return entriesWith.keySet();
  }

  /** A term weighs less the more entries have it; one that no entry has weighs as a rare one. */
  double weight(Term term) {
    double rarity =
        Math.log1p((entries + 1) / (widest(term) + 0.5)) / Math.log1p((entries + 1) / 0.5);
    return term.weight() * (0.3 + 0.7 * rarity);
  }

  /** Whether one entry alone has it. */
  boolean isSingle(Term term) {
    return entriesWith.getOrDefault(term.stem(), widest(term)) == 1;
  }

  private int widest(Term term) {
    int most = entriesWith.getOrDefault(term.stem(), 0);
    for (var meaning : term.meanings()) {
      if (Lexicon.isNear(meaning)) {
        continue;
      }
      most = Math.max(most, entriesWith.getOrDefault("#" + meaning, 0));
    }
    return most;
  }
}
