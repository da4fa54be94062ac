package parlor.guard.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of a linear model: of hashed traits, and of words, by their meaning and where they
 * stand, so that one that was never learnt from counts as its neighbours do. {@code Logistic} in
 * this package's tests makes them.
 */
final class Weights {
  private final byte[] traits;
  private final int[] words;
  private final byte[] places;
  private final int each;
  private final float step;
  private final float wordStep;
  private final float bias;

  private Weights(ByteBuffer bytes, int size, int each) {
    this.each = each;
    bias = bytes.getFloat();
    step = bytes.getFloat();
    wordStep = bytes.getFloat();
    words = new int[bytes.getInt()];
    traits = new byte[size];
    bytes.get(traits);
    for (int i = 0; i < words.length; i++) {
      words[i] = bytes.getInt();
    }
    places = new byte[words.length * each];
    bytes.get(places);
  }

  /** Those of a file beside this class, of so many traits and places. */
  static Weights read(String file, int size, int each) {
    try (var in = Weights.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      return new Weights(ByteBuffer.wrap(in.readAllBytes()), size, each);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A slot among {@code size}, a power of two. */
  static int slot(int hash, int size) {
    int mixed = hash ^ (hash >>> 15);
    mixed *= 0x2C1B3C6D;
    mixed ^= mixed >>> 12;
    mixed *= 0x297A2D39;
    return (mixed ^ (mixed >>> 15)) & (size - 1);
  }

  float bias() {
    return bias;
  }

  float trait(int slot) {
    return step * traits[slot];
  }

  /** The row of a word, negative if it is not known. */
  int row(int hash) {
    return Arrays.binarySearch(words, hash);
  }

  float word(int row, int place) {
    return wordStep * places[row * each + place];
  }

  static double chance(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
