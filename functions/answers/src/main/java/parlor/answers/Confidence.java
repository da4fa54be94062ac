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
   * is moved so that this is where the fitted probability is 0.43: the best balance of answers
   * found and false answers on businesses left out of the fitting.
   */
  static final double ENOUGH = 0.5;

  /** The log-odds of an entry nothing speaks for. */
  static final double NOTHING = -6;

  /** For {@link Evidence#values}, and the constant. */
  private static final double[] ORDER = {
    2.85, 2.31, 1.82, 0.65, 3.56, 1.08, 3.42, 0.14, 0.11, -0.72, -0.25, -1.75, -5.71
  };

  /** For the log-odds, the lead, {@link Evidence#values}, and the constant. */
  private static final double[] SURE = {
    0.76, 0.42, 0.18, 0.35, -0.37, 0.02, -0.42, -0.23, -0.11, -0.24, 0.20, -0.18, 0.15, -0.39, 0.03
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
