package parlor.guard.mask;

import parlor.guard.text.Normalised;

/** A key told in two messages: one ends in its beginning, the next begins with its rest. */
final class KeyHalves {
  private static final int TAIL = 128;
  private static final int LEAST = 6;
  private static final int LONG = 12;

  private KeyHalves() {}

  /** Takes the message's first word, if it goes on with the key that the one before ends in. */
  static void goOn(Scan scan, String before) {
    var last = before.substring(before.lastIndexOf('\n') + 1).stripTrailing();
    var tail = last.substring(Math.max(0, last.length() - TAIL));
    var text = scan.written;
    int from = 0;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    int to = Tokens.end(text, from);
    if (to - from < LEAST) {
      return;
    }
    if (tail.endsWith("[api-key]") || tail.endsWith(Placeholders.unfinished(Kind.API_KEY))) {
      boolean alone = text.substring(to).isBlank();
      if (alone && isRest(text, from, to)) {
        scan.takeWritten(Kind.API_KEY, from, to);
      }
      return;
    }
    int begun = tail.length();
    while (begun > 0 && Tokens.isToken(tail.charAt(begun - 1))) {
      begun--;
    }
    if (tail.length() - begun < LEAST || !hasDigit(tail, begun)) {
      return;
    }
    var joined = new Scan(Normalised.of(tail + text.substring(from, to)));
    Tokens.find(joined);
    for (var span : joined.spans()) {
      if (span.kind() == Kind.API_KEY
          && span.start() < tail.length()
          && span.end() > tail.length()) {
        scan.takeWritten(Kind.API_KEY, from, Math.min(to, from + span.end() - tail.length()));
      }
    }
  }

  /** Whether the message ends in the beginning of a known maker's key, now taken. */
  static boolean breakOff(Scan scan) {
    var text = scan.written;
    int end = text.length();
    while (end > 0 && !Tokens.isToken(text.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < TAIL && Tokens.isToken(text.charAt(from - 1))) {
      from--;
    }
    return Keys.isBeginning(text, from, end) && scan.takeWritten(Kind.API_KEY, from, end);
  }

  /** Small letters, capitals and figures, or so many that they are no booking's. */
  private static boolean isRest(String text, int from, int to) {
    boolean small = false;
    boolean capital = false;
    for (int i = from; i < to; i++) {
      small |= Character.isLowerCase(text.charAt(i));
      capital |= Character.isUpperCase(text.charAt(i));
    }
    boolean mixed =
        small && (capital || to - from >= LONG) && hasDigit(text.substring(0, to), from);
    return mixed || (to - from >= LONG && Keys.isSecret(text, from, to));
  }

  private static boolean hasDigit(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Chain.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
