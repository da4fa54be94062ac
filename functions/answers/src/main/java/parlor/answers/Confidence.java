package parlor.answers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * How sure we are that an entry answers a question. The weights are fitted on invented businesses
 * by {@code functions/answers/training}: {@link #odds} orders the entries of a question, {@link
 * #shares} turns the odds of all of them, and of none, into probabilities (softmax). Whatever else
 * ranks entries adds to their odds before they are shared out.
 */
final class Confidence {
  /** From this on an entry is said; below, the content does not say. */
  static final double ENOUGH = 0.5;

  /**
   * The log-odds that no entry answers. Fitted, they are 0; moved so that on everyday businesses
   * nothing was fitted on ({@code tried}, {@code last}, {@code unseen}) fewer than one in twenty
   * questions the content does not answer reach {@link #ENOUGH}.
   */
  private static final double NONE = 0.10;

  /** The constant, and the weight of each of {@link Evidence#values}. */
  private static final double[] STRAIGHT;

  /** Of each hidden unit its weight in the sum, its constant, and its weights. */
  private static final List<double[]> HIDDEN;

  static {
    var rows = read();
    STRAIGHT = rows.getFirst();
    HIDDEN = rows.subList(1, rows.size());
  }

  private Confidence() {}

  private static List<double[]> read() {
    try (var file = Confidence.class.getResourceAsStream("confidence.txt")) {
      if (file == null) {
        throw new IllegalStateException("confidence.txt is missing from the jar");
      }
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(row -> Stream.of(row.split(" ", -1)).mapToDouble(Double::parseDouble).toArray())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The evidence weighed, in log-odds. */
  static double odds(Evidence evidence) {
    var values = evidence.values();
    double sum = sum(STRAIGHT, 0, values);
    for (var unit : HIDDEN) {
      sum += unit[0] * Math.tanh(sum(unit, 1, values));
    }
    return sum;
  }

  /** The constant at {@code from}, and the values weighed by what follows it. */
  private static double sum(double[] weights, int from, double[] values) {
    double sum = weights[from];
    for (int i = 0; i < values.length; i++) {
      sum += weights[from + 1 + i] * values[i];
    }
    return sum;
  }

  /** The probability of each entry, given the log-odds of all that may answer. */
  static double[] shares(List<ContentIndex.Ranked> ranked) {
    double all = Math.exp(NONE);
    var shares = new double[ranked.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(ranked.get(i).odds());
      all += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= all;
    }
    return shares;
  }
}
