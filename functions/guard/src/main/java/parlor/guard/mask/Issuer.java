package parlor.guard.mask;

/** Whose cards begin how, and how many figures they have (ISO/IEC 7812 ranges as published). */
enum Issuer {
  VISA(new int[] {4, 4}, 13, 16, 19),
  MASTERCARD(new int[] {51, 55, 2221, 2720}, 16),
  AMEX(new int[] {34, 34, 37, 37}, 15),
  DISCOVER(new int[] {6011, 6011, 644, 649, 65, 65}, 16, 17, 18, 19),
  DINERS(new int[] {300, 305, 3095, 3095, 36, 36, 38, 39}, 14, 16, 17, 18, 19),
  JCB(new int[] {3528, 3589}, 16, 17, 18, 19),
  JCB_OLD(new int[] {2131, 2131, 1800, 1800}, 15),
  UNIONPAY(new int[] {62, 62, 81, 81}, 16, 17, 18, 19),
  MAESTRO(
      new int[] {
        5018, 5018, 5020, 5020, 5038, 5038, 5893, 5893, 6304, 6304, 6759, 6759, 6761, 6763
      },
      12,
      13,
      14,
      15,
      16,
      17,
      18,
      19),
  MIR(new int[] {2200, 2204}, 16),
  RUPAY(new int[] {60, 60, 82, 82}, 16),
  TROY(new int[] {9792, 9792}, 16);

  // Filled by the constructor and only read.
  @SuppressWarnings("ImmutableEnumChecker")
  private final int[] ranges;

  private final int lengths;
  private final int longest;

  Issuer(int[] ranges, int... lengths) {
    this.ranges = ranges;
    int bits = 0;
    int most = 0;
    for (int length : lengths) {
      bits |= 1 << length;
      most = Math.max(most, length);
    }
    this.lengths = bits;
    longest = most;
  }

  boolean has(CharSequence digits, int from, int length) {
    return (lengths & (1 << length)) != 0 && begins(digits, from);
  }

  boolean begins(CharSequence digits, int from) {
    for (int i = 0; i < ranges.length; i += 2) {
      int size = ranges[i] < 10 ? 1 : ranges[i] < 100 ? 2 : ranges[i] < 1000 ? 3 : 4;
      if (from + size <= digits.length()) {
        int prefix = Integer.parseInt(digits, from, from + size, 10);
        if (prefix >= ranges[i] && prefix <= ranges[i + 1]) {
          return true;
        }
      }
    }
    return false;
  }

  int longest() {
    return longest;
  }

  /** The four whose numbers are told without a second look, at their usual length. */
  boolean isUsual(int length) {
    return switch (this) {
      case VISA, MASTERCARD, DISCOVER -> length == 16;
      case AMEX -> length == 15;
      default -> false;
    };
  }
}
