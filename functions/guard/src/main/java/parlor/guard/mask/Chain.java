package parlor.guard.mask;

/**
 * Groups of figures that follow each other with little between them, as one number may be written:
 * {@code 4111 1111}, {@code 123-45-6789}, one group a line.
 */
final class Chain {
  private static final int GAP = 3;
  private static final int MOST = 40;

  final int[] starts = new int[MOST];
  final int[] ends = new int[MOST];
  int groups;

  /** The digits of all groups. */
  final StringBuilder digits = new StringBuilder();

  /**
   * Reads the chain that begins at a digit; a longer one than {@link #MOST} groups is read in
   * parts. It ends before a date, and one that begins with a date is that alone.
   */
  static Chain read(String text, Dates dates, int from) {
    boolean date = dates.has(from);
    var chain = new Chain();
    int at = from;
    while (chain.groups < MOST) {
      int end = at;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      chain.starts[chain.groups] = at;
      chain.ends[chain.groups++] = end;
      chain.digits.append(text, at, end);
      int next = end;
      while (next < text.length() && next - end < GAP && isGap(text.charAt(next))) {
        next++;
      }
      if (next == end
          || next >= text.length()
          || !isDigit(text.charAt(next))
          || dates.has(next) != date) {
        break;
      }
      at = next;
    }
    return chain;
  }

  int start() {
    return starts[0];
  }

  int end() {
    return ends[groups - 1];
  }

  int size(int group) {
    return ends[group] - starts[group];
  }

  /** Whether what stands between groups is the same everywhere, a line's end aside. */
  boolean isEven(String text, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      var one = text.substring(ends[i - 1], starts[i]);
      var other = text.substring(ends[i], starts[i + 1]);
      if (!one.equals(other) && !one.contains("\n") && !other.contains("\n")) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDash(char c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x30FC || c == '_';
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\n' || c == '.' || isDash(c);
  }
}
