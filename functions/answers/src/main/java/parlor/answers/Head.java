package parlor.answers;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * A projection head over a sum of {@link WordVectors}. Half of its dimensions are taken as they
 * are; the other half goes through a hidden layer beside a straight way, so that words mean
 * together what none of them means alone. Questions have another layer than entries, as one is
 * asked and the other says. The cosine of two is the mean of both halves'. Taught together with the
 * vectors by {@code functions/answers/training}.
 */
final class Head {
  private static final List<Head> BOTH = read();
  static final Head QUESTION = BOTH.getFirst();
  static final Head ENTRY = BOTH.getLast();

  private final float[][] in;
  private final float[] at;
  private final float[][] out;

  private Head(DataInputStream file, int dimensions, int hidden) throws IOException {
    in = rows(file, dimensions, hidden);
    at = rows(file, 1, hidden)[0];
    out = rows(file, hidden, dimensions);
  }

  private static List<Head> read() {
    try (var file = Head.class.getResourceAsStream("heads.bin")) {
      if (file == null) {
        throw new IllegalStateException("heads.bin is missing from the jar");
      }
      var data = new DataInputStream(file);
      int dimensions = data.readInt();
      int hidden = data.readInt();
      return List.of(new Head(data, dimensions, hidden), new Head(data, dimensions, hidden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[][] rows(DataInputStream file, int count, int size) throws IOException {
    var rows = new float[count][size];
    for (var row : rows) {
      for (int i = 0; i < size; i++) {
        row[i] = file.readFloat();
      }
    }
    return rows;
  }

  /** Of length 1, or 0 if the sum is. */
  float[] of(float[] sum) {
    if (Sense.isNothing(sum)) {
      return sum;
    }
    int half = in.length;
    var both = Arrays.copyOf(Sense.unit(Arrays.copyOf(sum, half)), 2 * half);
    var behind = Sense.unit(Arrays.copyOfRange(sum, half, 2 * half));
    System.arraycopy(Sense.unit(behindLayer(behind)), 0, both, half, half);
    return Sense.unit(both);
  }

  private float[] behindLayer(float[] unit) {
    var hidden = at.clone();
    for (int i = 0; i < unit.length; i++) {
      Sense.add(hidden, in[i], unit[i]);
    }
    var moved = unit.clone();
    for (int i = 0; i < hidden.length; i++) {
      Sense.add(moved, out[i], (float) Math.tanh(hidden[i]));
    }
    return moved;
  }
}
