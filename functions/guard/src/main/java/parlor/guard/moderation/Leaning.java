package parlor.guard.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import parlor.guard.grammar.Items;

/**
 * How much what is said of a group leans towards hatred, for what the grammar has no pattern for.
 * Linear in {@link Traits}; its weights are made by {@code HateTraining} in this package's tests,
 * where words are weighed by their meaning, so that one that was never learnt from counts as its
 * neighbours do.
 */
final class Leaning {
  private static final String FILE = "hate.bin";

  private final byte[] weights = new byte[Traits.SIZE];
  private final int[] words;
  private final byte[] places;
  private final float step;
  private final float wordStep;
  private final float bias;

  Leaning() {
    try (var in = Leaning.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      var bytes = ByteBuffer.wrap(in.readAllBytes());
      bias = bytes.getFloat();
      step = bytes.getFloat();
      wordStep = bytes.getFloat();
      words = new int[bytes.getInt()];
      bytes.get(weights);
      for (int i = 0; i < words.length; i++) {
        words[i] = bytes.getInt();
      }
      places = new byte[words.length * Traits.PLACES];
      bytes.get(places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The most hateful place, 0 to 1; 0 where no group is spoken of. */
  double of(Items items, Traits traits) {
    double most = 0;
    int from = 0;
    for (int at = traits.next(items, 0); at < items.size(); at = traits.next(items, from)) {
      var sum = new Sum();
      traits.see(items, at, sum);
      most = Math.max(most, sum.chance());
      from = traits.behind(items, at);
    }
    return most;
  }

  private final class Sum implements Traits.Sight {
    private final int[] byPlace = new int[Traits.PLACES];
    private final int[] there = new int[Traits.PLACES];
    private double sum = bias;

    @Override
    public void trait(int slot, float weight) {
      sum += step * weight * weights[slot];
    }

    @Override
    public void word(int hash, int place) {
      int at = Arrays.binarySearch(words, hash);
      if (at >= 0) {
        there[place]++;
        byPlace[place] += places[at * Traits.PLACES + place];
      }
    }

    double chance() {
      double odds = sum;
      for (int i = 0; i < Traits.PLACES; i++) {
        odds += wordStep * byPlace[i] / Math.sqrt((double) Math.max(1, there[i]));
      }
      return 1 / (1 + Math.exp(-odds));
    }
  }
}
