package parlor.guard.mask;

import org.jspecify.annotations.Nullable;

/** Card numbers: an issuer's beginning and length, and the check digit (Luhn). */
final class Cards {
  static final int SHORTEST = 12;
  static final int LONGEST = 19;

  /** An order's number in three groups of four is written as some cards were once. */
  private static final int LEAST_WRITTEN = 15;

  /** As near stands what calls a number a card's: "card number is". */
  private static final int CALLED = 16;

  private Cards() {}

  /** Looks for cards in a chain of figures. */
  static void find(Scan scan, Chain chain) {
    if (chain.digits.length() < SHORTEST) {
      return;
    }
    if (misspelt(scan, chain)) {
      return;
    }
    int from = 0;
    for (int first = 0; first < chain.groups; first++) {
      int last = card(scan, chain, first, from);
      int through = Math.max(first, last);
      for (int i = first; i <= through; i++) {
        from += chain.size(i);
      }
      first = through;
    }
  }

  /** The last group of the card that begins with a group, now taken; -1 if none does. */
  private static int card(Scan scan, Chain chain, int first, int from) {
    int best = -1;
    int length = 0;
    for (int last = first; last < chain.groups; last++) {
      length += chain.size(last);
      if (length > LONGEST) {
        break;
      }
      if (length >= SHORTEST && isLuhn(chain.digits, from, length)) {
        var issuer = issuer(chain.digits, from, length);
        if (isWritten(scan, chain, first, last, issuer, length)) {
          best = last;
        }
      }
    }
    return best >= 0 && scan.take(Kind.CARD, chain.starts[first], chain.ends[best]) ? best : -1;
  }

  /** 4111/1111/1111/1111: whether one was taken. */
  static boolean slashed(Scan scan, int from) {
    var text = scan.folded;
    int end = from + 19;
    if (end > text.length() || text.charAt(from + 4) != '/') {
      return false;
    }
    var digits = new StringBuilder();
    for (int i = 0; i < 19; i++) {
      char c = text.charAt(from + i);
      boolean slash = i % 5 == 4;
      if (slash ? c != '/' : !Chain.isDigit(c)) {
        return false;
      }
      digits.append(slash ? "" : c);
    }
    var issuer = issuer(digits, 0, 16);
    return issuer != null
        && issuer.isUsual(16)
        && Edges.open(text, from, end)
        && scan.take(Kind.CARD, from, end);
  }

  /** Called a card's and as long as one, but a figure is wrong. */
  private static boolean misspelt(Scan scan, Chain chain) {
    int length = chain.digits.length();
    int start = chain.start();
    var issuer = starts(chain.digits, 0, length);
    return issuer != null
        && issuer.isUsual(length)
        && !same(chain.digits, 0, length)
        && (chain.groups == 1 || isUsualGrouping(chain, 0, chain.groups - 1))
        && chain.isEven(scan.folded, 0, chain.groups - 1)
        && scan.cues.before(start, CALLED, Cue.CARD)
        && !scan.cues.before(start, Cues.REACH, Cue.OURS)
        && Edges.open(scan.folded, start, chain.end())
        && scan.take(Kind.CARD, start, chain.end());
  }

  private static @Nullable Issuer starts(CharSequence digits, int from, int length) {
    for (var issuer : Issuer.values()) {
      if (issuer.has(digits, from, length)) {
        return issuer;
      }
    }
    return null;
  }

  static @Nullable Issuer issuer(CharSequence digits, int from, int length) {
    var issuer = starts(digits, from, length);
    return issuer != null && isLuhn(digits, from, length) ? issuer : null;
  }

  /** Whether a card could begin so. */
  static boolean begins(CharSequence digits) {
    for (var issuer : Issuer.values()) {
      if (issuer.begins(digits, 0) && digits.length() < issuer.longest()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWritten(
      Scan scan, Chain chain, int first, int last, @Nullable Issuer issuer, int length) {
    int start = chain.starts[first];
    int end = chain.ends[last];
    if (!Edges.open(scan.folded, start, end)) {
      return false;
    }
    boolean named =
        scan.cues.before(start, Cues.REACH, Cue.CARD) || scan.cues.after(end, 24, Cue.CARD);
    // What is called a card is one, whoever issued it.
    if (issuer == null && !named) {
      return false;
    }
    // A booking may be paid with a card: what is written as one is one, next to whatever it stands.
    boolean written =
        first < last
            && length >= LEAST_WRITTEN
            && chain.size(first) == 4
            && isUsualGrouping(chain, first, last);
    if (scan.cues.ours(start) && !named && !written) {
      return false;
    }
    if (named || isUsualGrouping(chain, first, last)) {
      return first == last || named || chain.isEven(scan.folded, first, last);
    }
    return first == 0
        && last == chain.groups - 1
        && issuer != null
        && issuer.isUsual(length)
        && chain.isEven(scan.folded, first, last);
  }

  /** One group; groups of four; four, six and the rest; single figures. */
  private static boolean isUsualGrouping(Chain chain, int first, int last) {
    boolean fours = true;
    boolean ones = true;
    for (int i = first; i < last; i++) {
      fours &= chain.size(i) == 4;
      ones &= chain.size(i) == 1;
    }
    fours &= chain.size(last) <= 5;
    ones &= chain.size(last) == 1;
    boolean amex = last - first == 2 && chain.size(first) == 4 && chain.size(first + 1) == 6;
    return first == last || fours || ones || amex;
  }

  static boolean isLuhn(CharSequence digits, int from, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = digits.charAt(from + length - 1 - i) - '0';
      int twice = digit > 4 ? 2 * digit - 9 : 2 * digit;
      sum += i % 2 == 1 ? twice : digit;
    }
    return sum % 10 == 0 && !same(digits, from, length);
  }

  /** 0000 and the like are nobody's. */
  private static boolean same(CharSequence digits, int from, int length) {
    for (int i = 1; i < length; i++) {
      if (digits.charAt(from + i) != digits.charAt(from)) {
        return false;
      }
    }
    return true;
  }
}
