package parlor.guard.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Compatibility forms composed (NFKC), what cannot be seen taken out, every blank a space. Case
 * stays.
 */
final class Cleaning {
  /** More marks than this on one letter say nothing. */
  private static final int MARKS = 8;

  private static final int SMALL = 0x300;
  private static final String[] COMPOSED = new String[SMALL];

  static {
    for (int c = 0; c < SMALL; c++) {
      COMPOSED[c] = Normalizer.normalize(String.valueOf((char) c), Form.NFKC);
    }
    COMPOSED[0xB4] = "'"; // An acute accent by itself is written for an apostrophe.
    COMPOSED[0xA8] = "\"";
  }

  private Cleaning() {}

  /** {@code tags} says whether tag characters, unseen, are read as the ASCII they name. */
  static View of(View raw, boolean tags) {
    var text = raw.text();
    int length = text.length();
    var out = new Traced(length);
    int i = 0;
    while (i < length) {
      int cp = text.codePointAt(i);
      int past = i + Character.charCount(cp);
      if (cp >= 0xE0020 && cp <= 0xE007E) {
        if (tags) {
          out.add((char) (cp - 0xE0000), raw.start(i));
        }
      } else if (!Invisible.is(cp)) {
        int end = marksEnd(text, past);
        add(out, text, i, end, cp, raw.start(i));
        past = Math.max(past, end);
        past = skipMarks(text, past);
      }
      i = past;
    }
    return out.view(Reading.FOLDED, raw.end(length));
  }

  private static void add(Traced out, String text, int from, int to, int cp, int origin) {
    boolean alone = to == from + Character.charCount(cp);
    if (alone && cp < 0x80) {
      out.add(cp == '\n' || cp > ' ' ? (char) cp : ' ', origin);
    } else if (alone && cp < SMALL) {
      out.add(COMPOSED[cp], origin);
    } else if (Character.isWhitespace(cp) || Character.isSpaceChar(cp) || cp == 0x2800) {
      out.add(cp == 0x2028 || cp == 0x2029 ? '\n' : ' ', origin);
    } else {
      var composed = Normalizer.normalize(text.substring(from, to), Form.NFKC);
      for (int i = 0; i < composed.length(); i++) {
        if (!isAccent(composed.charAt(i))) {
          out.add(composed.charAt(i), origin);
        }
      }
    }
  }

  private static int marksEnd(String text, int from) {
    int at = from;
    for (int marks = 0; marks < MARKS && isMark(text, at); marks++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static int skipMarks(String text, int from) {
    int at = from;
    while (isMark(text, at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isMark(String text, int at) {
    if (at >= text.length() || text.charAt(at) < SMALL) {
      return false;
    }
    int type = Character.getType(text.codePointAt(at));
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** A mark that no letter took up: struck through, circled, piled high. */
  private static boolean isAccent(char c) {
    return (c >= 0x300 && c < 0x370)
        || (c >= 0x1AB0 && c < 0x1B00)
        || (c >= 0x1DC0 && c < 0x1E00)
        || (c >= 0x20D0 && c < 0x2100)
        || (c >= 0xFE20 && c < 0xFE30);
  }
}
