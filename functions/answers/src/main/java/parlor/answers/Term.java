package parlor.answers;

import java.util.List;
import java.util.Set;

/**
 * A content word, or a phrase that stands for one.
 *
 * @param meanings see {@link Lexicon}
 * @param weight how much it says, 0 to 1
 * @param parts the words of a phrase
 * @param at where it stands, a bit for each of the first 64 words
 */
record Term(String stem, Set<String> meanings, double weight, List<Term> parts, long at) {
  private static final int FAMILY = 5;

  /** What words of one family begin with; the stem itself if it is short. */
  String family() {
    return stem.length() <= FAMILY || stem.indexOf('_') >= 0 ? stem : stem.substring(0, FAMILY);
  }
}
