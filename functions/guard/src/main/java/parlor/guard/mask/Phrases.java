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

  /** What words of chance may be, though a phrase is called so as well. */
  private static final Set<String> EITHER =
      Set.of(
          "correct",
          "right",
          "fine",
          "good",
          "bad",
          "strong",
          "weak",
          "strange",
          "long",
          "short",
          "easy",
          "hard",
          "secret",
          "private",
          "open",
          "public",
          "correcto",
          "correcta",
          "fuerte",
          "larga",
          "corta",
          "buena",
          "mala",
          "facil",
          "clara",
          "publica",
          "privada");

  /** What a sentence about a phrase has and the phrase has not. */
  private static final Set<String> TIMES =
      Set.of(
          "since",
          "every",
          "time",
          "times",
          "after",
          "before",
          "until",
          "while",
          "yesterday",
          "today",
          "tomorrow",
          "any",
          "more",
          "anymore",
          "though",
          "according",
          "each",
          "desde",
          "cada",
          "vez",
          "veces",
          "hasta",
          "ayer",
          "hoy",
          "mañana",
          "antes",
          "despues",
          "segun");

  private Phrases() {}

  /** Where the secret that begins here ends; -1 if it is not of several words. */
  static int end(Scan scan, int from, boolean signed) {
    var text = scan.bare;
    int at = from;
    int words = 0;
    int either = 0;
    while (words <= MOST) {
      int to = at;
      while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
        to++;
      }
      var word = text.substring(at, to);
      either += EITHER.contains(word) ? 1 : 0;
      if (to == at || either > 1 || !isPart(word, signed)) {
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

  private static boolean isPart(String word, boolean signed) {
    if (signed) {
      return WHOSE.contains(word) || !Passwords.isAbout(word);
    }
    boolean chance = EITHER.contains(word) || !Passwords.isAbout(word);
    return word.length() > 2 && chance && !TIMES.contains(word);
  }
}
