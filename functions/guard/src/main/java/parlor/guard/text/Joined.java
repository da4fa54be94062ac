package parlor.guard.text;

/** Spelled-out words put together: {@code h a t e}, {@code h.a.t.e}, a letter a line. */
final class Joined {
  private static final int LEAST = 3;
  private static final int GAP = 3;

  /** A longer run is read in parts, so that one that is no word costs no more than its length. */
  private static final int MOST = 64;

  private Joined() {}

  /** The same view where nothing is spelled out. */
  static View of(View folded) {
    var text = folded.text();
    Traced out = null;
    int kept = 0;
    int i = 0;
    while (i < text.length()) {
      int end = isUnit(text, i) ? runEnd(text, i) : -1;
      if (end < 0) {
        i++;
        continue;
      }
      if (out == null) {
        out = new Traced(text.length());
      }
      copy(folded, kept, i, out);
      int gap = gapEnd(text, i + 1) - i;
      for (int at = i; at < end; at += gap) {
        out.add(text.charAt(at), folded.start(at));
      }
      kept = end;
      i = end;
    }
    if (out == null) {
      return folded;
    }
    copy(folded, kept, text.length(), out);
    return out.view(Reading.UNDISGUISED, folded.end(text.length()));
  }

  /** Where a run of single letters with one and the same gap ends; -1 if it is too short. */
  private static int runEnd(String text, int from) {
    int gap = gapEnd(text, from + 1) - from - 1;
    if (gap < 1 || gap > GAP) {
      return -1;
    }
    int units = 1;
    int letters = Character.isLetter(text.charAt(from)) ? 1 : 0;
    int last = from;
    int next = from + 1 + gap;
    while (units < MOST
        && next < text.length()
        && isUnit(text, next)
        && text.regionMatches(next - gap, text, from + 1, gap)) {
      units++;
      letters += Character.isLetter(text.charAt(next)) ? 1 : 0;
      last = next;
      next += 1 + gap;
    }
    return units >= LEAST && letters * 2 >= units ? last + 1 : -1;
  }

  /** A letter, or what may stand for one, by itself. */
  private static boolean isUnit(String text, int at) {
    return isLetterLike(text.charAt(at))
        && (at == 0 || !isLetterLike(text.charAt(at - 1)))
        && (at + 1 >= text.length() || !isLetterLike(text.charAt(at + 1)));
  }

  private static boolean isLetterLike(char c) {
    return Character.isLetterOrDigit(c) || c == '@' || c == '$';
  }

  /** Past the first {@link #GAP} or fewer characters that are no letters; one more where longer. */
  private static int gapEnd(String text, int from) {
    int at = from;
    while (at < text.length() && at - from <= GAP && !isLetterLike(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void copy(View folded, int from, int to, Traced out) {
    for (int i = from; i < to; i++) {
      out.add(folded.text().charAt(i), folded.start(i));
    }
  }
}
