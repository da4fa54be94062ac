package parlor.guard.injection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * A linear model beside the grammar: how much a text is like those that were made to turn an
 * assistant. Its weights are made by {@code ModelTraining} in this package's tests.
 */
final class Model {
  private static final String FILE = "model.bin";

  private final byte[] weights = new byte[Features.SIZE];
  private final float step;
  private final float bias;

  Model() {
    try (var in = Model.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      var bytes = ByteBuffer.wrap(in.readAllBytes());
      step = bytes.getFloat();
      bias = bytes.getFloat();
      bytes.get(weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How likely, 0 to 1. */
  double of(String folded) {
    var sum = new long[2];
    Features.of(
        folded,
        slot -> {
          sum[0] += weights[slot];
          sum[1]++;
        });
    return chance(bias + step * (double) sum[0] / Math.sqrt((double) Math.max(1, sum[1])));
  }

  static double chance(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
