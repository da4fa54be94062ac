package parlor.api.owner;

import java.text.Normalizer;
import java.util.Locale;

/** A text as it is compared: without case and accents, each letter knowing where it stood. */
@SuppressWarnings("ArrayRecordComponent")
record Folded(String text, int[] places) {
  static Folded of(String original) {
    var folded = new StringBuilder();
    var places = new int[4 * original.length() + 1];
    int count = 0;
    for (int i = 0; i < original.length(); ) {
      int point = original.codePointAt(i);
      var plain = plain(Character.toString(point));
      for (int k = 0; k < plain.length() && count < places.length - 1; k++) {
        folded.append(plain.charAt(k));
        places[count++] = i;
      }
      i += Character.charCount(point);
    }
    places[count] = original.length();
    return new Folded(folded.toString(), places);
  }

  /** Letters and digits alone: what makes two ways of writing one question. */
  static String key(String original) {
    return plain(original).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Folded folded && text.equals(folded.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Folded[" + text.length() + "]";
  }
}
