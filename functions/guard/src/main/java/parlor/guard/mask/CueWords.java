package parlor.guard.mask;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words and phrases of {@code cues.txt}, without accents, and what each is a cue of. */
final class CueWords {
  /** No phrase is longer. */
  static final int LONGEST = 4;

  private static final Map<String, Integer> BITS;
  private static final Set<String> BEGINNINGS;

  static {
    var bits = new HashMap<String, Integer>();
    var beginnings = new HashSet<String>();
    for (var line : CueLists.lines("cues.txt")) {
      int colon = line.indexOf(':');
      int bit = Cue.of(line.substring(0, colon)).bit();
      for (var phrase : line.substring(colon + 1).split(",", -1)) {
        var words = phrase.strip();
        bits.merge(words, bit, (a, b) -> a | b);
        for (int at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
          beginnings.add(words.substring(0, at));
        }
      }
    }
    BITS = Map.copyOf(bits);
    BEGINNINGS = Set.copyOf(beginnings);
  }

  private CueWords() {}

  /** The cues a phrase is, as bits; 0 for none. */
  static int bits(String phrase) {
    return BITS.getOrDefault(phrase, 0);
  }

  static boolean begins(String words) {
    return BEGINNINGS.contains(words);
  }
}
