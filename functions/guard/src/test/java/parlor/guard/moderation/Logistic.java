package parlor.guard.moderation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Logistic regression by stochastic descent, the same every time, on texts that are what they are
 * because of one place in them; and the file that {@link Weights} reads.
 */
final class Logistic {
  /** Of the vectors that words are weighed by. */
  static final int DIMENSIONS = 48;

  private static final int SEED = 7;

  private final double[] traits;
  private final double[] traitsSeen;
  private final double[] sums;
  private final double[] sumsSeen;
  private final double pace;
  private double bias;
  private double biasSeen = 1;

  /** A place in a text: hashed traits with their weights, and sums of meanings. */
  static final class Place {
    private int[] slots = new int[8];
    private float[] weights = new float[8];
    private int size;
    private final float[] sums;
    private final int[] there;

    /** Its words stand in so many ways. */
    Place(int ways) {
      sums = new float[ways * DIMENSIONS];
      there = new int[ways];
    }

    void trait(int slot, float weight) {
      if (size == slots.length) {
        slots = Arrays.copyOf(slots, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
      }
      slots[size] = slot;
      weights[size++] = weight;
    }

    void word(float[] meaning, int way) {
      there[way]++;
      for (int i = 0; i < DIMENSIONS; i++) {
        sums[way * DIMENSIONS + i] += meaning[i];
      }
    }

    /** Takes over all that another has. */
    void add(Place other) {
      for (int i = 0; i < other.size; i++) {
        trait(other.slots[i], other.weights[i]);
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] += other.sums[i];
      }
      for (int i = 0; i < there.length; i++) {
        there[i] += other.there[i];
      }
    }

    /** Sums of many words are not longer than those of few; nor are traits, if {@code even}. */
    void done(boolean even) {
      double square = 0;
      for (int i = 0; i < size; i++) {
        square += weights[i] * weights[i];
      }
      for (int i = 0; i < size && even; i++) {
        weights[i] /= (float) Math.sqrt(Math.max(1, square));
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] /= (float) Math.sqrt((double) Math.max(1, there[i / DIMENSIONS]));
      }
      slots = Arrays.copyOf(slots, size);
      weights = Arrays.copyOf(weights, size);
    }
  }

  /** What is learnt from. */
  interface Text {
    boolean bad();

    double weight();

    List<Place> places();
  }

  private Logistic(int traits, int ways, double pace) {
    this.pace = pace;
    this.traits = new double[traits];
    sums = new double[ways * DIMENSIONS];
    traitsSeen = new double[traits];
    sumsSeen = new double[sums.length];
    Arrays.fill(traitsSeen, 1);
    Arrays.fill(sumsSeen, 1);
  }

  /** Fitted on these, in so many rounds. */
  static Logistic fit(
      Collection<? extends Text> texts, int traits, int ways, double pace, int rounds) {
    var fitted = new Logistic(traits, ways, pace);
    var order = new ArrayList<Text>(texts);
    var random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (var text : order) {
        // Of a bad text, the worst place is to be found; of an honest one, none.
        for (var place : text.bad() ? fitted.worst(text) : text.places()) {
          fitted.learn(place, ((text.bad() ? 1 : 0) - fitted.chance(place)) * text.weight());
        }
      }
    }
    return fitted;
  }

  private List<Place> worst(Text text) {
    return text.places().stream()
        .max(Comparator.comparingDouble(this::chance))
        .map(List::of)
        .orElse(List.of());
  }

  double chance(Text text) {
    return text.places().stream().mapToDouble(this::chance).max().orElse(0);
  }

  private double chance(Place place) {
    double odds = bias;
    for (int i = 0; i < place.size; i++) {
      odds += traits[place.slots[i]] * place.weights[i];
    }
    for (int i = 0; i < sums.length; i++) {
      odds += sums[i] * place.sums[i];
    }
    return Weights.chance(odds);
  }

  private void learn(Place place, double push) {
    for (int i = 0; i < place.size; i++) {
      int slot = place.slots[i];
      double by = push * place.weights[i];
      traitsSeen[slot] += by * by;
      traits[slot] += pace * by / Math.sqrt(traitsSeen[slot]);
    }
    for (int i = 0; i < sums.length; i++) {
      double by = push * place.sums[i];
      sumsSeen[i] += by * by;
      sums[i] += pace * by / Math.sqrt(sumsSeen[i]);
    }
    biasSeen += push * push;
    bias += pace * push / Math.sqrt(biasSeen);
  }

  /** Words of length 1, by their hashes. */
  static Map<Integer, float[]> byHash(Map<String, float[]> vectors) {
    var all = new TreeMap<Integer, float[]>();
    vectors.forEach((word, vector) -> all.put(word.hashCode(), unit(vector)));
    return all;
  }

  private static float[] unit(float[] vector) {
    double length = 1e-6;
    for (float each : vector) {
      length += each * each;
    }
    var unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(length));
    }
    return unit;
  }

  void write(Path file, Map<Integer, float[]> words) throws IOException {
    int ways = sums.length / DIMENSIONS;
    var rows = new TreeMap<Integer, double[]>();
    for (int word : words.keySet()) {
      var vector = Objects.requireNonNull(words.get(word));
      var row = new double[ways];
      for (int i = 0; i < sums.length; i++) {
        row[i / DIMENSIONS] += sums[i] * vector[i % DIMENSIONS];
      }
      rows.put(word, row);
    }
    double most = Arrays.stream(traits).map(Math::abs).max().orElse(1);
    double mostWord =
        rows.values().stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
    var bytes =
        ByteBuffer.allocate(16 + traits.length + rows.size() * (Integer.BYTES + ways))
            .putFloat((float) bias)
            .putFloat((float) (most / Byte.MAX_VALUE))
            .putFloat((float) (mostWord / Byte.MAX_VALUE))
            .putInt(rows.size());
    for (double each : traits) {
      bytes.put((byte) Math.round(each / most * Byte.MAX_VALUE));
    }
    rows.keySet().forEach(bytes::putInt);
    for (var row : rows.values()) {
      for (double each : row) {
        bytes.put((byte) Math.round(each / mostWord * Byte.MAX_VALUE));
      }
    }
    Files.write(file, bytes.array());
  }
}
