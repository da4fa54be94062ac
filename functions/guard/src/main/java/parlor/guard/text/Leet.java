package parlor.guard.text;

/** Figures and signs within words as the letters they stand for; {@code room 101} has none. */
final class Leet {
  private static final String SIGNS = "0123456789@$!|+€£";
  private static final String LETTERS = "oizeasgtbgasiltel";

  private Leet() {}

  /**
   * The same view where there is nothing to read so.
   *
   * @param one what a 1, a {@code !} or a bar is: {@code i} or {@code l}
   */
  static View of(View view, char one) {
    var text = view.text();
    Traced out = null;
    int i = 0;
    while (i < text.length()) {
      int end = wordEnd(text, i);
      if (end > i && isDisguised(text, i, end)) {
        if (out == null) {
          out = new Traced(text.length());
          copy(view, 0, i, out);
        }
        for (int at = i; at < end; at++) {
          out.add(letter(text, at, one), view.start(at));
        }
      } else if (out != null) {
        copy(view, i, Math.max(end, i + 1), out);
      }
      i = Math.max(end, i + 1);
    }
    return out == null ? view : out.view(Reading.UNDISGUISED, view.end(text.length()));
  }

  /**
   * Whether a 1, a {@code !} or a bar is read as a letter, so that there are two ways to read it.
   */
  static boolean isOpen(View view, View read) {
    return view != read
        && view.text().chars().anyMatch(c -> c == '1' || c == '!' || c == '|')
        && !read.text().equals(of(view, 'l').text());
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isLetter(text.charAt(at)) || SIGNS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static boolean isDisguised(String text, int from, int to) {
    int letters = 0;
    int signs = 0;
    for (int at = from; at < to; at++) {
      if (Character.isLetter(text.charAt(at))) {
        letters++;
      } else if (stands(text, at)) {
        signs++;
      }
    }
    return letters > 0 && signs > 0 && signs <= letters * 2;
  }

  private static char letter(String text, int at, char one) {
    char c = text.charAt(at);
    int sign = stands(text, at) ? SIGNS.indexOf(c) : -1;
    if (sign < 0) {
      return c;
    }
    return c == '1' || c == '!' || c == '|' ? one : LETTERS.charAt(sign);
  }

  /** A sign that ends a sentence ends a sentence. */
  private static boolean stands(String text, int at) {
    char c = text.charAt(at);
    if (SIGNS.indexOf(c) < 0) {
      return false;
    }
    boolean ends = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return !ends || (c != '!' && c != '+' && c != '|');
  }

  private static void copy(View view, int from, int to, Traced out) {
    for (int i = from; i < to; i++) {
      out.add(view.text().charAt(i), view.start(i));
    }
  }
}
