package parlor.answers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parlor.tenant.Language;

/** Words as the runs of three letters in them, so that compounds, endings and slips stay alike. */
final class Letters {
  private static final int RUN = 3;

  private Letters() {}

  /** The runs of the words that say something; a blank stands before and behind each word. */
  static Set<String> of(List<String> words, Language language) {
    var common = CommonWords.in(language);
    var runs = new HashSet<String>();
    for (var word : words) {
      if (common.weight(word) == 1) {
        var padded = " " + word + " ";
        for (int i = 0; i + RUN <= padded.length(); i++) {
          runs.add(padded.substring(i, i + RUN));
        }
      }
    }
    return runs;
  }

  /** How alike, 0 to 1 (Dice). */
  static double alike(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (var one : a) {
      shared += b.contains(one) ? 1 : 0;
    }
    return 2.0 * shared / (a.size() + b.size());
  }
}
