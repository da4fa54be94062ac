package parlor.guard.injection;

import java.util.function.IntConsumer;

/** What the model looks at: words, pairs of words and pieces of four characters, hashed. */
final class Features {
  static final int SIZE = 1 << 17;

  private static final int PIECE = 4;
  private static final int LONGEST = 4_000;

  private Features() {}

  static void of(String folded, IntConsumer each) {
    var text = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    int before = 1;
    int word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = word * 31 + c + 7;
      } else if (word != 0) {
        each.accept(slot(word * 0x9E3779B1));
        each.accept(slot(before * 0x85EBCA77 + word));
        before = word;
        word = 0;
      }
      if (i >= PIECE && i < text.length()) {
        each.accept(slot(text.substring(i - PIECE, i).hashCode() * 0xC2B2AE3D + 5));
      }
    }
  }

  private static int slot(int hash) {
    int mixed = hash ^ (hash >>> 15);
    mixed *= 0x2C1B3C6D;
    return (mixed ^ (mixed >>> 13)) & (SIZE - 1);
  }
}
