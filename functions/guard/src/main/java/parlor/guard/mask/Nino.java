package parlor.guard.mask;

import java.util.Set;

/**
 * A British national insurance number: {@code QQ 12 34 56 C}. Where nothing calls it one it is
 * written as one, in capitals with spaces; a day between two short words looks like it.
 */
final class Nino {
  private static final String NEVER = "dfiquv";
  private static final Set<String> UNUSED = Set.of("bg", "gb", "kn", "nk", "nt", "tn", "zz");

  /** Capitals do not make a number of a sentence. */
  private static final Set<String> WORDS =
      Set.of("al", "am", "as", "at", "by", "el", "es", "ha", "la", "me", "my", "pm", "re", "ya");

  private Nino() {}

  static void find(Scan scan, Chain chain) {
    var text = scan.folded;
    int start = chain.start();
    if (chain.digits.length() != 6 || start < 2) {
      return;
    }
    boolean gap = text.charAt(start - 1) == ' ' || Chain.isDash(text.charAt(start - 1));
    int letters = gap ? start - 3 : start - 2;
    int suffix = Identities.letterAfter(text, chain.end());
    if (letters < 0
        || (letters > 0 && Character.isLetterOrDigit(text.charAt(letters - 1)))
        || !isPrefix(text.substring(letters, letters + 2))
        || suffix < 0
        || text.charAt(suffix) > 'd'
        || scan.cues.ours(start)) {
      return;
    }
    boolean day = scan.dates.has(start) && isWord(text, letters);
    boolean named = scan.cues.before(letters, Cues.REACH, Cue.NINO) && !day;
    if (named || isWritten(scan, chain, letters, suffix)) {
      scan.take(Kind.UK_NINO, letters, suffix + 1);
    }
  }

  private static boolean isPrefix(String letters) {
    return isLetter(letters.charAt(0))
        && isLetter(letters.charAt(1))
        && letters.charAt(1) != 'o'
        && !UNUSED.contains(letters);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' && NEVER.indexOf(c) < 0;
  }

  private static boolean isWritten(Scan scan, Chain chain, int letters, int suffix) {
    var text = scan.folded;
    boolean pairs = chain.groups == 3 && chain.size(0) == 2 && chain.size(1) == 2;
    return pairs
        && !Chain.isDash(text.charAt(chain.start() - 1))
        && !Chain.isDash(text.charAt(suffix - 1))
        && !isWord(text, letters)
        && isCapital(scan, letters)
        && isCapital(scan, letters + 1)
        && isCapital(scan, suffix)
        && text.substring(chain.ends[0], chain.starts[1]).equals(" ")
        && text.substring(chain.ends[1], chain.starts[2]).equals(" ");
  }

  private static boolean isWord(String text, int letters) {
    return WORDS.contains(text.substring(letters, letters + 2));
  }

  private static boolean isCapital(Scan scan, int at) {
    return Character.isUpperCase(scan.message.original().charAt(scan.message.folded().start(at)));
  }
}
