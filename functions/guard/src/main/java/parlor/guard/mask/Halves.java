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
  private static final int SSN = 9;

  /** As many as an account number that is not called one may lack. */
  private static final int MISSING = 8;

  /** As near stands what calls it one. */
  private static final int CALLED = 32;

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
    if (Chain.isDigit(text.charAt(start)) && !scan.dates.has(start)) {
      var chain = Chain.read(text, scan.dates, start);
      card(scan, tail, chain);
      ssn(scan, tail, chain);
    }
    iban(scan, tail, start);
  }

  private static void card(Scan scan, String tail, Chain chain) {
    if (tail.endsWith(Placeholders.unfinished(Kind.CARD))) {
      int length = 0;
      int last = -1;
      for (int i = 0; i < chain.groups && length + chain.size(i) <= Cards.LONGEST - 1; i++) {
        length += chain.size(i);
        last = i;
      }
      if (last >= 0 && isRest(scan, chain.starts[0], chain.ends[last])) {
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

  /** Whether it is no number of its own: "2 boxes", "21:00", "300 euros". */
  private static boolean isRest(Scan scan, int start, int end) {
    var text = scan.folded;
    if (!Edges.openAfter(text, end) || Prices.is(scan, start, end)) {
      return false;
    }
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    boolean word = next < text.length() && Character.isLetter(text.charAt(next));
    return end - start >= 4 || !word;
  }

  /** A social security number's last figures, where its first were called one. */
  private static void ssn(Scan scan, String tail, Chain chain) {
    int end = chain.end();
    if (!isRest(scan, chain.start(), end)) {
      return;
    }
    if (tail.endsWith(Placeholders.unfinished(Kind.US_SSN))) {
      if (chain.digits.length() <= 6) {
        scan.take(Kind.US_SSN, chain.start(), end);
      }
      return;
    }
    var kept = Normalised.of(tail).folded();
    int from = numberStart(kept.text(), Dates.of(kept.text()), kept.text().length());
    var digits = digits(kept.text(), from, kept.text().length()) + chain.digits;
    if (digits.length() == SSN
        && digits.length() > chain.digits.length()
        && Identities.isSsn(digits, 0, 3, 5)
        && Cues.of(kept.bare().text()).before(from, CALLED, Cue.SSN)) {
      scan.take(Kind.US_SSN, chain.start(), end);
    }
  }

  /** Where the figures that a text ends in begin; a date before them is none of them. */
  private static int numberStart(String text, Dates dates, int end) {
    int from = end;
    while (from > 0 && end - from < 40 && isInside(text.charAt(from - 1)) && !dates.has(from - 1)) {
      from--;
    }
    while (from < end && !Chain.isDigit(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private static String digits(String text, int from, int to) {
    var digits = new StringBuilder();
    for (int i = from; i < to; i++) {
      digits.append(Chain.isDigit(text.charAt(i)) ? text.substring(i, i + 1) : "");
    }
    return digits.toString();
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
      if (end > start && isRest(scan, start, end)) {
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
    if (begin >= 0
        && !isOurs(scan, begin)
        && (isAccount(scan, begin, end) || asks(before, Cue.IBAN, Cue.ACCOUNT, Cue.BANK))
        && scan.take(Kind.IBAN, begin, end)) {
      return Kind.IBAN;
    }
    int from = numberStart(text, scan.dates, end);
    var digits = digits(text, from, end);
    if (isSsn(scan, from, end, digits)) {
      return scan.take(Kind.US_SSN, from, end) ? Kind.US_SSN : null;
    }
    boolean even = text.substring(from, end).chars().noneMatch(c -> c == '.' || c == '/');
    if (digits.length() < NAMED || !even || !Cards.begins(digits)) {
      return null;
    }
    boolean named = scan.cues.before(from, Cues.REACH, Cue.CARD) || asks(before, Cue.CARD);
    boolean enough = digits.length() >= (named ? NAMED : PLAIN) && digits.length() < 16;
    boolean other =
        scan.cues.ours(from)
            || (!named && scan.cues.before(from, Cues.REACH, Cue.OURS))
            || scan.cues.before(from, 32, Cue.PHONE, Cue.ACCOUNT, Cue.BANK);
    return enough
            && (named || (!called && isGrouped(text, from, end)))
            && !other
            && Edges.openBefore(text, from)
            && scan.take(Kind.CARD, from, end)
        ? Kind.CARD
        : null;
  }

  /** Called an account's, written in fours, or hardly shorter than a whole one. */
  private static boolean isAccount(Scan scan, int begin, int end) {
    var length = Ibans.length(scan.folded.substring(begin, begin + 2));
    boolean fours = end > begin + 4 && !Character.isLetterOrDigit(scan.folded.charAt(begin + 4));
    return fours
        || scan.cues.before(begin, Cues.REACH, Cue.IBAN, Cue.ACCOUNT, Cue.BANK)
        || (length != null && end - begin >= length - MISSING);
  }

  /** Five to eight figures, as the first of a social security number that is called one. */
  private static boolean isSsn(Scan scan, int from, int end, String digits) {
    boolean parted = end - from > 4 && !Chain.isDigit(scan.folded.charAt(from + 3));
    return digits.length() >= 5
        && digits.length() < SSN
        && (digits.length() == end - from || parted)
        && scan.cues.before(from, CALLED, Cue.SSN)
        && Edges.openBefore(scan.folded, from);
  }

  /** In one, in fours, or as some write four, six and five. */
  private static boolean isGrouped(String text, int from, int end) {
    boolean fours = true;
    boolean sixes = true;
    int groups = 0;
    for (int i = from; i < end; ) {
      int to = i;
      while (to < end && Chain.isDigit(text.charAt(to))) {
        to++;
      }
      boolean last = to == end;
      fours &= last ? to - i <= 4 : to - i == 4;
      sixes &= last ? to - i <= 5 : to - i == (groups == 0 ? 4 : 6);
      groups++;
      while (to < end && !Chain.isDigit(text.charAt(to))) {
        to++;
      }
      i = to;
    }
    return groups == 1 || fours || sixes;
  }

  private static boolean asks(String before, Cue... cues) {
    var tail = before.substring(Math.max(0, before.length() - TAIL));
    return Cues.of(Normalised.of(tail).folded().bare().text()).any(cues);
  }

  private static boolean isInside(char c) {
    return Chain.isDigit(c) || c == ' ' || c == '.' || c == '/' || Chain.isDash(c);
  }

  private static boolean isEnd(char c) {
    return c == ' ' || c == '\n' || c == '.' || c == ',' || c == '…' || Chain.isDash(c);
  }
}
