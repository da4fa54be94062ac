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
  private static final double NONE = 0.53;

  /** For {@link Evidence#values}, and the constant. */
  private static final double[] WEIGHTS = {
    -0.15, -0.35, 1.96, -0.34, 0.35, 1.13, 0.97, -0.91, -0.53, 0.59, -0.65, -0.78, -0.04, 0.86,
    0.44, -0.42, -0.29, -0.82, 0.55, 1.18, -0.17, 0.02, 1.46, 1.86, 0.27, 0.83, 0.34, -0.51, 0.62,
    -0.06, -0.78, 0.77, 0.98, 0.80, 1.29, -3.68
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
