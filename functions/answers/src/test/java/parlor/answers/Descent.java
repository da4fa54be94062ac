package parlor.answers;

import java.util.List;

/** Plain gradient descent with a small pull towards zero; the last weight is the constant. */
final class Descent {
  private static final int ROUNDS = 1_500;
  private static final double PULL = 2;
  private static final double PACE = 2;

  /** The entries that may answer a question; {@code right} is -1 where none does. */
  @SuppressWarnings("ArrayRecordComponent")
  record Case(List<double[]> candidates, int right, boolean answerable, double weight) {}

  private Descent() {}

  static double dot(double[] weights, double[] values) {
    double sum = weights[values.length];
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /** One of the candidates, or none. */
  static double[] softmax(List<Case> all) {
    var cases = all.stream().filter(one -> !one.candidates().isEmpty()).toList();
    var weights = new double[cases.getFirst().candidates().getFirst().length + 1];
    for (int round = 0; round < ROUNDS; round++) {
      var slope = new double[weights.length];
      for (var one : cases) {
        var candidates = one.candidates();
        var odds = candidates.stream().mapToDouble(v -> Math.exp(dot(weights, v))).toArray();
        double sum = 1;
        for (double each : odds) {
          sum += each;
        }
        for (int i = 0; i < odds.length; i++) {
          double miss = (i == one.right() ? 1 : 0) - odds[i] / sum;
          add(slope, candidates.get(i), one.weight() * miss);
        }
      }
      for (int k = 0; k < weights.length; k++) {
        double pull = k == weights.length - 1 ? 0 : PULL * weights[k];
        weights[k] += PACE / cases.size() * (slope[k] - pull);
      }
    }
    return weights;
  }

  private static void add(double[] slope, double[] values, double miss) {
    for (int k = 0; k < values.length; k++) {
      slope[k] += miss * values[k];
    }
    slope[values.length] += miss;
  }
}
