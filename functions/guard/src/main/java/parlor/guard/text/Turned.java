package parlor.guard.text;

/**
 * The part of a text that reads better with every letter thirteen further on: the stretch whose
 * letters, turned, are the likelier in English and Spanish by the most.
 */
final class Turned {
  /** In natural logarithms; chance and abbreviations stay below. */
  private static final double ENOUGH = 9;

  /** How often each letter stands in a thousand, English and Spanish taken together. */
  private static final double[] OFTEN = {
    100, 18, 35, 48, 130, 17, 18, 35, 66, 3, 5, 45, 28, 69, 81, 22, 4, 64, 70, 75, 35, 10, 12, 2,
    15, 3
  };

  private static final double[] GAIN = new double[26];

  static {
    for (int i = 0; i < 26; i++) {
      GAIN[i] = Math.log(OFTEN[(i + 13) % 26] / OFTEN[i]);
    }
  }

  private Turned() {}

  /** The same view where no part reads better so. */
  static View of(View folded) {
    var text = folded.text();
    double sum = 0;
    double best = 0;
    int begin = 0;
    int from = 0;
    int to = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        sum += GAIN[c - 'a'];
        if (sum <= 0) {
          sum = 0;
          begin = i + 1;
        } else if (sum > best) {
          best = sum;
          from = begin;
          to = i + 1;
        }
      }
    }
    return best < ENOUGH ? folded : turn(folded, wordStart(text, from), wordEnd(text, to));
  }

  private static View turn(View folded, int from, int to) {
    var text = folded.text();
    var out = new Traced(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean turned = i >= from && i < to && c >= 'a' && c <= 'z';
      out.add(turned ? (char) ('a' + (c - 'a' + 13) % 26) : c, folded.start(i));
    }
    return out.view(Reading.TURNED, folded.end(text.length()));
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
