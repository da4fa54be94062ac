package parlor.answers;

import java.util.List;

/** Plain gradient descent with a small pull towards zero; the last weight is the constant. */
final class Descent {
  private static final int ROUNDS = Integer.getInteger("rounds", 2_000);
  private static final double PULL = Double.parseDouble(System.getProperty("pull", "0.3"));

  private Descent() {}

  static double dot(double[] weights, double[] values) {
    double sum = weights[values.length];
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /** One of the candidates, or none. */
  static double[] softmax(List<Training.Case> cases) {
    var values =
        cases.stream().map(c -> c.candidates().stream().map(Evidence::values).toList()).toList();
    var weights = new double[values.getFirst().getFirst().length + 1];
    for (int round = 0; round < ROUNDS; round++) {
      var slope = new double[weights.length];
      for (int n = 0; n < values.size(); n++) {
        var candidates = values.get(n);
        var odds = candidates.stream().mapToDouble(v -> Math.exp(dot(weights, v))).toArray();
        double sum = 1;
        for (double one : odds) {
          sum += one;
        }
        for (int i = 0; i < odds.length; i++) {
          add(slope, candidates.get(i), (i == cases.get(n).right() ? 1 : 0) - odds[i] / sum);
        }
      }
      step(weights, slope, 2.0 / cases.size());
    }
    return weights;
  }

  /** Right or not, each half of the loss. */
  static double[] logistic(List<double[]> values, List<Boolean> right) {
    double share = right.stream().filter(r -> r).count() / (double) right.size();
    var weights = new double[values.getFirst().length + 1];
    for (int round = 0; round < ROUNDS; round++) {
      var slope = new double[weights.length];
      for (int i = 0; i < values.size(); i++) {
        double expected = 1 / (1 + Math.exp(-dot(weights, values.get(i))));
        double part = right.get(i) ? 0.5 / share : 0.5 / (1 - share);
        add(slope, values.get(i), part * ((right.get(i) ? 1 : 0) - expected));
      }
      step(weights, slope, 0.2 / values.size());
    }
    return weights;
  }

  private static void add(double[] slope, double[] values, double miss) {
    for (int k = 0; k < values.length; k++) {
      slope[k] += miss * values[k];
    }
    slope[values.length] += miss;
  }

  private static void step(double[] weights, double[] slope, double pace) {
    for (int k = 0; k < weights.length; k++) {
      weights[k] += pace * (slope[k] - PULL * weights[k]);
    }
  }
}
