package parlor.guard.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Latin letters without what stands above, below or across them. */
final class Accents {
  private static final int FIRST = 0xC0;
  private static final int PAST = 0x250;
  private static final String STRUCK = "øođdłlħhŧtßsæaœeþtðdıi";
  private static final char[] BARE = new char[PAST - FIRST];

  static {
    for (char c = FIRST; c < PAST; c++) {
      char base = Normalizer.normalize(String.valueOf(c), Form.NFD).charAt(0);
      BARE[c - FIRST] = base < 0x80 && c != 'ñ' && c != 'Ñ' ? base : c;
    }
    for (int i = 0; i < STRUCK.length(); i += 2) {
      BARE[STRUCK.charAt(i) - FIRST] = STRUCK.charAt(i + 1);
    }
  }

  private Accents() {}

  static String without(String text) {
    char[] bare = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST && c < PAST && BARE[c - FIRST] != c) {
        if (bare == null) {
          bare = text.toCharArray();
        }
        bare[i] = BARE[c - FIRST];
      }
    }
    return bare == null ? text : new String(bare);
  }
}
