package parlor.answers;

/**
 * How sure we are that an entry answers a question. The weights were fitted by the test class
 * {@code Training} on invented businesses: {@link #odds} orders the entries of a question (softmax,
 * "none of these" at zero), {@link #of} turns the first one's odds and lead into a probability
 * (logistic).
 */
final class Confidence {
  /**
   * From this on an entry is said; below, the content does not say. The constant in {@link #SURE}
   * is moved so that this is where the fitted probability is 0.40: the best balance of answers
   * found and false answers on businesses left out of the fitting.
   */
  static final double ENOUGH = 0.5;

  /** The log-odds of an entry nothing speaks for. */
  static final double NOTHING = -6;

  /** For {@link Evidence#values}, and the constant. */
  private static final double[] ORDER = {
    3.08, 2.59, 2.07, 0.49, 3.50, 1.12, 3.37, 0.15, 0.15, -0.63, -0.16, -1.61, -5.83
  };

  /** For the log-odds, the lead, {@link Evidence#values}, and the constant. */
  private static final double[] SURE = {
    0.77, 0.52, 0.13, 0.31, -0.55, -0.03, -0.41, -0.12, -0.11, -0.28, 0.10, -0.05, 0.08, -0.33, 0.03
  };

  private Confidence() {}

  /** The evidence weighed, in log-odds; orders the entries. */
  static double odds(Evidence evidence) {
    return weigh(ORDER, evidence.values());
  }

  /** By how much an entry leads over the next, bounded: beyond that it says nothing more. */
  static double lead(double odds, double next) {
    return Math.min(3, odds - next);
  }

  /** The probability, given the lead over the next entry, in log-odds. */
  static double of(ContentIndex.Ranked ranked, double lead) {
    return 1 / (1 + Math.exp(-weigh(SURE, all(ranked.odds(), lead, ranked.evidence()))));
  }

  /** What {@link #of} weighs. */
  static double[] all(double odds, double lead, Evidence evidence) {
    var values = evidence.values();
    var all = new double[values.length + 2];
    all[0] = odds;
    all[1] = lead;
    System.arraycopy(values, 0, all, 2, values.length);
    return all;
  }

  /** The last weight is the constant. */
  private static double weigh(double[] weights, double[] values) {
    double sum = weights[values.length];
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }
}
