package parlor.guard.mask;

import java.util.Set;

/** A secret of several words: {@code my passphrase is …}, {@code password = …}. */
final class Phrases {
  private static final int LEAST = 4;
  private static final int MOST = 12;
  private static final int MOST_SIGNED = 6;
  private static final Set<String> WHOSE =
      Set.of(
          "my", "the", "a", "an", "our", "mi", "tu", "el", "la", "los", "las", "un", "una", "de");

  private Phrases() {}

  /** Where the secret that begins here ends; -1 if it is not of several words. */
  static int end(Scan scan, int from, boolean signed) {
    var text = scan.bare;
    int at = from;
    int words = 0;
    while (words <= MOST) {
      int to = at;
      while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
        to++;
      }
      if (to == at || !isPart(text.substring(at, to), words == 0, signed)) {
        return -1;
      }
      words++;
      boolean more = to + 1 < text.length() && text.charAt(to) == ' ';
      if (!more) {
        boolean over = to >= text.length() || ".,;!\n ".indexOf(text.charAt(to)) >= 0;
        boolean enough = signed ? words > 1 && words <= MOST_SIGNED : words >= LEAST;
        return over && enough ? to : -1;
      }
      at = to + 1;
    }
    return -1;
  }

  private static boolean isPart(String word, boolean first, boolean signed) {
    if (signed) {
      return WHOSE.contains(word) || !Passwords.isAbout(word);
    }
    return word.length() > 2 && (first ? !word.endsWith("ed") : !Passwords.isAbout(word));
  }
}
