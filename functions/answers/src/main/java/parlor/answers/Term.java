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
 * @param family the token of what words of one family begin with; of the stem itself if it is short
 */
record Term(
    String stem, Set<Concept> meanings, double weight, List<Term> parts, long at, String family) {
  private static final int FAMILY = 5;

  static Term of(String stem, Set<Concept> meanings, double weight, List<Term> parts, long at) {
    boolean whole = stem.length() <= FAMILY || stem.indexOf('_') >= 0;
    return new Term(
        stem, meanings, weight, parts, at, "~" + (whole ? stem : stem.substring(0, FAMILY)));
  }
}
