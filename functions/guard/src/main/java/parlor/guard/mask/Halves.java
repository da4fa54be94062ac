package parlor.guard.mask;

import org.jspecify.annotations.Nullable;
import parlor.guard.text.Normalised;

/**
 * A number told in two messages. Nothing is remembered for it but what is kept anyway: the first
 * part is masked at once where it can hardly be anything else, and then the next message's figures
 * are; else they are where, with the kept ones before them, they make a number that proves itself.
 */
final class Halves {
  private static final int TAIL = 64;

  /** So many figures at a message's end are a card's beginning by themselves. */
  private static final int PLAIN = 12;

  private static final int NAMED = 8;
  private static final int IBAN = 12;

  private Halves() {}

  /** The message's first figures, if they go on with what the kept messages before it end in. */
  static void goOn(Scan scan, String before) {
    var tail = before.substring(Math.max(0, before.length() - TAIL)).stripTrailing();
    var text = scan.folded;
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    if (start >= text.length() || tail.isEmpty()) {
      return;
    }
    if (Chain.isDigit(text.charAt(start))) {
      card(scan, tail, start);
    }
    iban(scan, tail, start);
  }

  private static void card(Scan scan, String tail, int start) {
    var chain = Chain.read(scan.folded, start);
    if (tail.endsWith(Placeholders.unfinished(Kind.CARD))) {
      int length = 0;
      int last = -1;
      for (int i = 0; i < chain.groups && length + chain.size(i) <= Cards.LONGEST - 1; i++) {
        length += chain.size(i);
        last = i;
      }
      if (last >= 0) {
        scan.take(Kind.CARD, chain.starts[0], chain.ends[last]);
      }
      return;
    }
    var kept = Normalised.of(tail).folded().text();
    int from = kept.length();
    while (from > 0 && !Character.isLetter(kept.charAt(from - 1)) && kept.charAt(from - 1) != ']') {
      from--;
    }
    var digits = new StringBuilder();
    for (int i = from; i < kept.length(); i++) {
      if (Chain.isDigit(kept.charAt(i))) {
        digits.append(kept.charAt(i));
      }
    }
    int known = digits.length();
    if (known == 0) {
      return;
    }
    for (int i = 0; i < chain.groups; i++) {
      digits.append(scan.folded, chain.starts[i], chain.ends[i]);
      for (int skip = 0; skip < known; skip++) {
        int length = digits.length() - skip;
        if (length >= 13 && length <= Cards.LONGEST && isCard(digits, skip, length)) {
          scan.take(Kind.CARD, chain.starts[0], chain.ends[i]);
          return;
        }
      }
    }
  }

  private static boolean isCard(CharSequence digits, int from, int length) {
    var issuer = Cards.issuer(digits, from, length);
    return issuer != null && issuer.isUsual(length);
  }

  private static void iban(Scan scan, String tail, int start) {
    var text = scan.folded;
    if (tail.endsWith(Placeholders.unfinished(Kind.IBAN))) {
      int end = start;
      int at = start;
      boolean digits = true;
      while (at < text.length() && digits && end - start < 34) {
        int word = at;
        digits = false;
        while (word < text.length() && Character.isLetterOrDigit(text.charAt(word))) {
          digits |= Chain.isDigit(text.charAt(word));
          word++;
        }
        end = digits ? word : end;
        at = word + 1;
      }
      if (end > start) {
        scan.take(Kind.IBAN, start, end);
      }
      return;
    }
    var kept = Normalised.of(tail).folded().text();
    int begin = Ibans.unfinished(kept, kept.length(), 4);
    if (begin >= 0) {
      var head = kept.substring(begin) + " ";
      var whole = head + text.substring(start, Math.min(text.length(), start + 64));
      int end = Ibans.end(whole, 0);
      if (end > head.length()) {
        scan.take(Kind.IBAN, start, start + end - head.length());
      }
    }
  }

  /** "Booking ES7890123456" is whole as it stands. */
  private static boolean isOurs(Scan scan, int begin) {
    return scan.cues.ours(begin)
        && !scan.cues.before(begin, Cues.REACH, Cue.IBAN, Cue.ACCOUNT, Cue.BANK);
  }

  /**
   * The kind of number the message ends in the middle of, now taken; null if of none.
   *
   * @param called whether only one counts that is called what it is
   */
  static @Nullable Kind breakOff(Scan scan, String before, boolean called) {
    var text = scan.folded;
    int end = text.length();
    while (end > 0 && isEnd(text.charAt(end - 1))) {
      end--;
    }
    int begin = end == 0 ? -1 : Ibans.unfinished(text, end, IBAN);
    if (begin >= 0 && !isOurs(scan, begin) && scan.take(Kind.IBAN, begin, end)) {
      return Kind.IBAN;
    }
    int from = end;
    var digits = new StringBuilder();
    boolean even = true;
    while (from > 0 && end - from < 40 && isInside(text.charAt(from - 1))) {
      from--;
      digits.append(Chain.isDigit(text.charAt(from)) ? text.substring(from, from + 1) : "");
      even &= text.charAt(from) != '.' && text.charAt(from) != '/';
    }
    while (from < end && !Chain.isDigit(text.charAt(from))) {
      from++;
    }
    digits.reverse();
    if (digits.length() < NAMED || !even || !Cards.begins(digits)) {
      return null;
    }
    boolean named = scan.cues.before(from, Cues.REACH, Cue.CARD) || asksForCard(before);
    boolean enough = digits.length() >= (named ? NAMED : PLAIN) && digits.length() < 16;
    boolean other =
        scan.cues.ours(from) || scan.cues.before(from, 32, Cue.PHONE, Cue.ACCOUNT, Cue.BANK);
    return enough
            && (named || !called)
            && !other
            && Edges.openBefore(text, from)
            && scan.take(Kind.CARD, from, end)
        ? Kind.CARD
        : null;
  }

  private static boolean asksForCard(String before) {
    var tail = before.substring(Math.max(0, before.length() - TAIL));
    return Cues.of(Normalised.of(tail).folded().bare().text()).any(Cue.CARD);
  }

  private static boolean isInside(char c) {
    return Chain.isDigit(c) || c == ' ' || c == '.' || c == '/' || Chain.isDash(c);
  }

  private static boolean isEnd(char c) {
    return c == ' ' || c == '\n' || c == '.' || c == ',' || c == '…' || Chain.isDash(c);
  }
}
