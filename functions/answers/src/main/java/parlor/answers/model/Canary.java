package parlor.answers.model;

import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A word that stands in one prompt and nowhere else. A model that writes it is reading the prompt
 * out, however it spaces the letters, forwards or backwards.
 */
record Canary(String word) {
  static Canary of(RandomGenerator random) {
    var bytes = new byte[8];
    random.nextBytes(bytes);
    return new Canary("mark" + HexFormat.of().formatHex(bytes));
  }

  boolean isIn(String text) {
    var plain = text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    return plain.contains(word) || plain.contains(new StringBuilder(word).reverse());
  }

  @Override
  public String toString() {
    return "Canary[hidden]";
  }
}
