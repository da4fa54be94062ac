package parlor.guard.mask;

/** Numbers a state gave a person: the United States', Spain's, the United Kingdom's. */
final class Identities {
  private static final int PRECEDING = 32;

  private static final String CHECK = "trwagmyfpdxbnjzsqvhlcke";

  private Identities() {}

  /** What a chain of figures, and the letters around it, is. */
  static void find(Scan scan, Chain chain) {
    for (int i = 0; i < chain.groups; i++) {
      if (!ssn(scan, chain, i) && !spanish(scan, chain, i)) {
        named(scan, chain, i);
      }
    }
    Nino.find(scan, chain);
  }

  /** A date is none of them, but where it is called one. */
  static void dated(Scan scan, Chain chain) {
    Nino.find(scan, chain);
  }

  /** 123-45-6789; without what parts it only where it is named. */
  private static boolean ssn(Scan scan, Chain chain, int at) {
    int start = chain.starts[at];
    if (chain.size(at) == 9) {
      return (scan.cues.before(start, PRECEDING, Cue.SSN) || isCalled(scan, chain.ends[at]))
          && isSsn(scan.folded, start, start + 3, start + 5)
          && whole(scan, Kind.US_SSN, start, chain.ends[at]);
    }
    if (at + 2 >= chain.groups
        || chain.size(at) != 3
        || chain.size(at + 1) != 2
        || chain.size(at + 2) != 4
        || (at > 0 && !parted(scan.folded, chain, at))
        || (at + 3 < chain.groups && !parted(scan.folded, chain, at + 3))
        || !isSsn(scan.folded, start, chain.starts[at + 1], chain.starts[at + 2])) {
      return false;
    }
    boolean named = scan.cues.before(start, Cues.REACH, Cue.SSN);
    boolean dashed = Chain.isDash(scan.folded.charAt(chain.ends[at]));
    boolean other =
        scan.cues.before(start, Cues.REACH, Cue.OURS) || scan.cues.before(start, 24, Cue.PHONE);
    return (named || ((dashed || chain.groups == 3) && !other))
        && whole(scan, Kind.US_SSN, start, chain.ends[at + 2]);
  }

  /** "…, which is my social security number". */
  private static boolean isCalled(Scan scan, int end) {
    int cue = scan.cues.next(end, PRECEDING, Cue.SSN);
    if (cue < 0) {
      return false;
    }
    var between = " " + scan.bare.substring(end, cue) + " ";
    return between.contains(" is ") || between.contains(" es ");
  }

  /** Whether a line ends before a group, or a space where dashes are within. */
  private static boolean parted(String text, Chain chain, int group) {
    var gap = text.substring(chain.ends[group - 1], chain.starts[group]);
    return gap.contains("\n") || gap.contains(" ") || gap.contains(".");
  }

  static boolean isSsn(String text, int area, int group, int serial) {
    int first = Integer.parseInt(text, area, area + 3, 10);
    return first != 0
        && first != 666
        && first < 900
        && Integer.parseInt(text, group, group + 2, 10) != 0
        && Integer.parseInt(text, serial, serial + 4, 10) != 0;
  }

  /** 12345678Z, X1234567L; the letter proves it. */
  private static boolean spanish(Scan scan, Chain chain, int at) {
    var text = scan.folded;
    int start = chain.starts[at];
    char before = letterBefore(text, start);
    boolean foreign = before == 'x' || before == 'y' || before == 'z';
    int wanted = foreign ? 7 : 8;
    int last = at;
    int digits = chain.size(at);
    while (digits < wanted && last + 1 < chain.groups) {
      digits += chain.size(++last);
    }
    if (digits != wanted || (last > at && !isDotted(text, chain, at, last))) {
      return false;
    }
    int end = chain.ends[last];
    int letter = letterAfter(text, end);
    int value = value(text, start, end) + (foreign ? (before - 'x') * 10_000_000 : 0);
    boolean named = scan.cues.before(start, Cues.REACH, Cue.DNI);
    if (letter < 0 || text.charAt(letter) != CHECK.charAt(value % 23)) {
      // People leave the letter out.
      return letter < 0
          && !foreign
          && scan.cues.before(start, 16, Cue.DNI)
          && whole(scan, Kind.DNI, start, end);
    }
    boolean spaced = letter > end && text.charAt(letter - 1) == ' ';
    if (!named && (scan.cues.ours(start) || (spaced && isWord(scan, text, letter)))) {
      return false;
    }
    int from = foreign ? text.lastIndexOf(before, start - 1) : start;
    return edge(text, from) && scan.take(foreign ? Kind.NIE : Kind.DNI, from, letter + 1);
  }

  /** A letter by itself that is a word in Spanish, or was not written as a capital. */
  private static boolean isWord(Scan scan, String text, int letter) {
    char c = text.charAt(letter);
    int original = scan.message.folded().start(letter);
    return c == 'a'
        || c == 'y'
        || c == 'e'
        || !Character.isUpperCase(scan.message.original().charAt(original));
  }

  private static boolean isDotted(String text, Chain chain, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (chain.size(i) != 3) {
        return false;
      }
    }
    return chain.isEven(text, first, last);
  }

  private static int value(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = Chain.isDigit(text.charAt(i)) ? value * 10 + text.charAt(i) - '0' : value;
    }
    return value;
  }

  /** The single letter before, a dash or a space between or not; 0 if there is none. */
  private static char letterBefore(String text, int start) {
    int at = start - 1;
    if (at > 0 && (text.charAt(at) == ' ' || Chain.isDash(text.charAt(at)))) {
      at--;
    }
    boolean single = at >= 0 && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    return single ? text.charAt(at) : 0;
  }

  static int letterAfter(String text, int end) {
    int at = end;
    if (at < text.length() && (text.charAt(at) == ' ' || Chain.isDash(text.charAt(at)))) {
      at++;
    }
    if (at >= text.length() || text.charAt(at) < 'a' || text.charAt(at) > 'z') {
      return -1;
    }
    boolean single = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return single ? at : -1;
  }

  /** What only a cue tells from any other number. */
  private static void named(Scan scan, Chain chain, int at) {
    int start = chain.starts[at];
    int end = chain.ends[at];
    int size = chain.size(at);
    int code = Character.isLetter(letterBefore(scan.folded, start)) ? start - 1 : start;
    int from = code < start && scan.folded.charAt(code) != ' ' ? code : start;
    if ((size == 8 || size == 9) && scan.cues.before(from, 28, Cue.PASSPORT)) {
      whole(scan, Kind.US_PASSPORT, from, end);
    } else if (scan.cues.before(from, 28, Cue.LICENSE)) {
      license(scan, chain, at, from);
    } else if (size == 9 && scan.cues.before(start, 28, Cue.ROUTING) && isRouting(scan, start)) {
      whole(scan, Kind.BANK_NUMBER, start, end);
    } else if (size >= 6
        && size <= 17
        && scan.cues.before(start, 20, Cue.ACCOUNT)
        && scan.cues.any(Cue.BANK, Cue.ROUTING)) {
      whole(scan, Kind.BANK_NUMBER, start, end);
    } else if (size == 10 && scan.cues.before(start, 28, Cue.NHS)) {
      whole(scan, Kind.UK_NHS, start, end);
    } else if (size == 3
        && at + 2 < chain.groups
        && chain.size(at + 1) == 3
        && chain.size(at + 2) == 4
        && scan.cues.before(start, 28, Cue.NHS)) {
      whole(scan, Kind.UK_NHS, start, chain.ends[at + 2]);
    } else if ((size == 3 || size == 4)
        && scan.cues.before(start, 12, Cue.CODE)
        && !isDashed(scan, chain, at)) {
      whole(scan, Kind.CARD_CODE, start, end);
    } else if (size >= 4 && size <= 6 && scan.cues.before(start, 12, Cue.PIN)) {
      whole(scan, Kind.CARD_CODE, start, end);
    }
  }

  /** CVC-3989-000 is a booking's. */
  private static boolean isDashed(Scan scan, Chain chain, int at) {
    int dash = at == 0 ? chain.ends[0] : chain.ends[at - 1];
    return chain.groups > 1 && Chain.isDash(scan.folded.charAt(dash));
  }

  private static void license(Scan scan, Chain chain, int first, int from) {
    int last = first;
    int digits = chain.size(first);
    while (last + 1 < chain.groups
        && Chain.isDash(scan.folded.charAt(chain.ends[last]))
        && digits < 14) {
      digits += chain.size(++last);
    }
    if (digits >= 6 && digits <= 14) {
      whole(scan, Kind.US_DRIVER_LICENSE, from, chain.ends[last]);
    }
  }

  private static boolean isRouting(Scan scan, int at) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (scan.folded.charAt(at + i) - '0') * (i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1);
    }
    return sum % 10 == 0 && sum > 0;
  }

  private static boolean edge(String text, int from) {
    return from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
  }

  private static boolean whole(Scan scan, Kind kind, int from, int to) {
    return Edges.open(scan.folded, from, to) && scan.take(kind, from, to);
  }
}
