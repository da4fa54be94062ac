package parlor.answers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, folded: lower case, no accents, no apostrophes, a letter held down counts
 * once. Letters and digits make words; everything else parts them. Linear in the text.
 */
final class Words {
  private static final int LONGEST = 40;

  private Words() {}

  /** At most {@code most} words, from the beginning; what is long is not read to its end. */
  static List<String> of(String text, int most) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    int enough = (int) Math.min(text.length(), 20L * most);
    var folded = fold(text.substring(0, enough));
    for (int i = 0; i <= folded.length() && words.size() < most; i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        if (word.length() < LONGEST && !isHeld(word, c)) {
          word.append(c);
        }
      } else if (c != '\'' && c != '’' && c != '`' && !word.isEmpty()) {
        words.add(unheld(word));
        word.setLength(0);
      }
    }
    return words;
  }

  /** Lower case and without accents. */
  static String fold(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    var apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    var folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
        folded.append(apart.charAt(i));
      }
    }
    return folded.toString();
  }

  /** A third letter in a row says nothing more; digits do. */
  private static boolean isHeld(StringBuilder word, char c) {
    int n = word.length();
    return n >= 2 && Character.isLetter(c) && word.charAt(n - 1) == c && word.charAt(n - 2) == c;
  }

  /** Two of a letter at the end of a word, other than those that words end in, are one. */
  private static String unheld(StringBuilder word) {
    int n = word.length();
    boolean held =
        n > 3
            && word.charAt(n - 1) == word.charAt(n - 2)
            && "aiouyhkn".indexOf(word.charAt(n - 1)) >= 0;
    return held ? word.substring(0, n - 1) : word.toString();
  }
}
