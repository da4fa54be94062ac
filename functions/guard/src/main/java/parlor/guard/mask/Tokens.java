package parlor.guard.mask;

/** Goes through what has no blank in it, for keys and wallets. */
final class Tokens {
  private static final int SHORTEST = 16;

  private Tokens() {}

  static void find(Scan scan) {
    var text = scan.written;
    int i = 0;
    while (i < text.length()) {
      int end = end(text, i);
      if (end - i >= SHORTEST) {
        parts(scan, i, end);
      }
      i = end + 1;
    }
  }

  /** Where what has no blank in it and begins here ends. */
  static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isToken(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void parts(Scan scan, int from, int to) {
    int end = to;
    while (end > from && (text(scan, end - 1) == '.' || text(scan, end - 1) == '-')) {
      end--;
    }
    if (!Keys.token(scan, from, end)) {
      Addresses.token(scan, from, end);
    }
  }

  private static char text(Scan scan, int at) {
    return scan.written.charAt(at);
  }

  static boolean isToken(char c) {
    return (c < 0x80 && Character.isLetterOrDigit(c))
        || c == '-'
        || c == '_'
        || c == '.'
        || c == '+'
        || c == '/';
  }
}
