package parlor.guard.text;

/** Look-alikes as the letters they look like, figures of any script as ours, lower case. */
final class Folding {
  private Folding() {}

  static View of(View cleaned, Reading reading) {
    var text = cleaned.text();
    int length = text.length();
    var out = new Traced(length);
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      int origin = cleaned.start(i);
      if (c < 0x80) {
        out.add(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, origin);
        i++;
      } else {
        int cp = text.codePointAt(i);
        out.add(fold(cp), origin);
        i += Character.charCount(cp);
      }
    }
    return out.view(reading, cleaned.end(length));
  }

  private static String fold(int cp) {
    if (Character.getType(cp) == Character.DECIMAL_DIGIT_NUMBER) {
      return String.valueOf((char) ('0' + Character.digit(cp, 10)));
    }
    var like = Confusables.of(cp);
    if (like != null) {
      return like;
    }
    int lower = Character.toLowerCase(cp);
    var lowerLike = lower == cp ? null : Confusables.of(lower);
    return lowerLike == null ? Character.toString(lower) : lowerLike;
  }
}
