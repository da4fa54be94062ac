package parlor.guard.text;

/** A letter that stands three times or more stands fewer times. */
final class Squeezed {
  private static final int MANY = 3;
  private static final String VOWELS = "aeiouáéíóúü";

  private Squeezed() {}

  /**
   * The same view where no letter is repeated; {@code vowels} and {@code others} are how many stay.
   */
  static View of(View view, int vowels, int others) {
    var text = view.text();
    if (!repeats(text)) {
      return view;
    }
    var out = new Traced(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = i + 1;
      while (end < text.length() && text.charAt(end) == text.charAt(i)) {
        end++;
      }
      boolean many = end - i >= MANY && Character.isLetter(text.charAt(i));
      int most = VOWELS.indexOf(text.charAt(i)) >= 0 ? vowels : others;
      for (int at = i; at < (many ? i + most : end); at++) {
        out.add(text.charAt(at), view.start(at));
      }
      i = end;
    }
    return out.view(Reading.UNDISGUISED, view.end(text.length()));
  }

  private static boolean repeats(String text) {
    int same = 1;
    for (int i = 1; i < text.length(); i++) {
      same = text.charAt(i) == text.charAt(i - 1) ? same + 1 : 1;
      if (same >= MANY && Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
