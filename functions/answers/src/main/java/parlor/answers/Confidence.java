package parlor.answers;

import java.util.List;

/**
 * How sure we are that an entry answers a question. The weights were fitted by the test class
 * {@code Training} on invented businesses: {@link #odds} orders the entries of a question, {@link
 * #shares} turns the odds of all of them, and of none, into probabilities (softmax). Whatever else
 * ranks entries adds to their odds before they are shared out.
 */
final class Confidence {
  /** From this on an entry is said; below, the content does not say. */
  static final double ENOUGH = 0.5;

  /**
   * The log-odds that no entry answers. Fitted, they are 0; moved so that on businesses left out of
   * the fitting at most one in twenty questions the content does not answer reaches {@link
   * #ENOUGH}.
   */
  private static final double NONE = 0.60;

  /** For {@link Evidence#values}, and the constant. */
  private static final double[] WEIGHTS = {
    0.44, -0.10, 2.05, -0.52, 0.70, 1.31, 1.30, -0.50, -0.67, 0.72, -0.84, -0.60, 0.15, 0.90, 0.57,
    -0.44, -0.01, -1.07, 0.83, 0.84, 0.21, 0.23, 0.94, 1.59, 0.42, 1.19, 0.88, -0.67, 0.46, -0.20,
    -3.80
  };

  private Confidence() {}

  /** The evidence weighed, in log-odds. */
  static double odds(Evidence evidence) {
    var values = evidence.values();
    double sum = WEIGHTS[WEIGHTS.length - 1];
    for (int i = 0; i < values.length; i++) {
      sum += WEIGHTS[i] * values[i];
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
