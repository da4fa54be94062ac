package parlor.guard.mask;

import java.util.Set;

/**
 * A password that does not directly follow its name: {@code … is my password}, {@code … as the
 * password}, {@code the password I set was …}. Only what looks like one by itself is taken.
 */
final class Clauses {
  private static final int LEAST = 6;
  private static final int MOST = 64;
  private static final int WORDS = 6;
  private static final Set<String> LINKS =
      Set.of("is", "was", "be", "as", "for", "es", "era", "fue", "sera", "como", "de");
  private static final Set<String> WHOSE =
      Set.of(
          "my", "the", "our", "a", "current", "new", "old", "wifi", "mi", "la", "el", "nuestra",
          "una", "nueva", "vieja", "antigua");
  private static final Set<String> WHICH = Set.of("which", "that", "que", "this");
  private static final Set<String> OVER =
      Set.of(
          "and", "but", "so", "please", "thanks", "thank", "for", "in", "on", "at", "there", "here",
          "now", "y", "pero", "por", "para", "de", "del", "en", "aqui", "gracias", "can", "puedes");
  private static final Set<String> FIRST =
      Set.of(
          "i",
          "we",
          "you",
          "he",
          "she",
          "they",
          "that",
          "which",
          "to",
          "for",
          "of",
          "from",
          "on",
          "in",
          "at",
          "que",
          "para",
          "de",
          "del",
          "con",
          "en",
          "al",
          "used",
          "anterior",
          "antigua",
          "vieja",
          "actual");
  private static final Set<String> ANOTHER =
      Set.of(
          "and", "but", "or", "because", "so", "if", "when", "since", "not", "y", "o", "pero",
          "porque", "si", "cuando", "no");
  private static final Set<String> SAYS = Set.of("is", "was", "be", "es", "era", "fue", "s");

  private Clauses() {}

  /** Takes what the cue of that index names. */
  static void find(Scan scan, int cue) {
    if (!before(scan, scan.cues.start(cue), scan.cues.end(cue))) {
      after(scan, scan.cues.end(cue));
    }
  }

  private static boolean before(Scan scan, int start, int end) {
    var text = scan.bare;
    if (!isOver(text, end)) {
      return false;
    }
    int at = start;
    var word = wordBefore(text, at);
    for (int i = 0; i < 3 && WHOSE.contains(word); i++) {
      at = blanksBefore(text, at) - word.length();
      word = wordBefore(text, at);
    }
    boolean whose = at < start || word.equals("as") || word.equals("como") || word.equals("de");
    if (!LINKS.contains(word) || !whose) {
      return false;
    }
    at = blanksBefore(text, at) - word.length();
    word = wordBefore(text, at);
    if (WHICH.contains(word)) {
      at = blanksBefore(text, at) - word.length();
    }
    int to = blanksBefore(text, at);
    while (to > 0 && ",;:\"'.)".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    int from = to;
    while (from > 0 && to - from < MOST && !isBlank(text.charAt(from - 1))) {
      from--;
    }
    while (from < to && "\"'(¿¡".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return takes(scan, from, to);
  }

  private static void after(Scan scan, int end) {
    var text = scan.bare;
    int at = end;
    for (int words = 0; words <= WORDS; words++) {
      int next = at;
      while (next < text.length() && next - at < 3 && isInner(text.charAt(next))) {
        next++;
      }
      int to = next;
      while (to < text.length() && Character.isLetter(text.charAt(to))) {
        to++;
      }
      var word = text.substring(next, to);
      if (words > 0 && at < text.length() && text.charAt(at) == ':') {
        told(scan, at);
        return;
      }
      if (next == at || word.isEmpty() || ANOTHER.contains(word)) {
        return;
      }
      if (SAYS.contains(word) && !scan.cues.before(next, next - end, Cue.OURS)) {
        told(scan, to);
        return;
      }
      if (words == 0 && !FIRST.contains(word)) {
        return;
      }
      at = to;
    }
  }

  private static void told(Scan scan, int said) {
    var text = scan.bare;
    int from = said;
    while (from < text.length() && from - said < 3 && " :\"'".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < text.length() && to - from < MOST && !isBlank(text.charAt(to))) {
      to++;
    }
    while (to > from && ",;:\"'.)?".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    if (from > said) {
      takes(scan, from, to);
    }
  }

  /** Whether it was taken: letters and figures, and no address of anything. */
  private static boolean takes(Scan scan, int from, int to) {
    return isLikely(scan, from, to) && scan.take(Kind.PASSWORD, from, to);
  }

  static boolean isLikely(Scan scan, int from, int to) {
    if (to - from < LEAST) {
      return false;
    }
    boolean digit = false;
    boolean letter = false;
    for (int i = from; i < to; i++) {
      char c = scan.folded.charAt(i);
      digit |= Chain.isDigit(c);
      letter |= Character.isLetter(c);
      if ((c == '@' && scan.folded.indexOf('.', i) > 0) || c == '/' || c == '[') {
        return false;
      }
    }
    return digit && letter;
  }

  private static boolean isOver(String text, int end) {
    if (end >= text.length() || text.charAt(end) != ' ') {
      return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }
    int to = end + 1;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    var word = text.substring(end + 1, to);
    return word.isEmpty() || OVER.contains(word);
  }

  private static String wordBefore(String text, int at) {
    int to = blanksBefore(text, at);
    int from = to;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, to);
  }

  private static int blanksBefore(String text, int at) {
    int to = at;
    while (to > 0 && at - to < 3 && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private static boolean isInner(char c) {
    return isBlank(c) || c == '\'' || c == '’';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }
}
