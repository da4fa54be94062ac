package parlor.answers;

/**
 * How sure we are that an entry answers a question. The weights were fitted by the test class
 * {@code Training} on invented businesses: {@link #odds} orders the entries of a question (softmax,
 * "none of these" at zero), {@link #of} turns the first one's odds and lead into a probability
 * (logistic).
 */
final class Confidence {
  /** From this on an entry is said; below, the content does not say. */
  static final double ENOUGH = 0.5;

  /** The log-odds of an entry nothing speaks for. */
  static final double NOTHING = -6;

  private Confidence() {}

  /** The evidence weighed, in log-odds; orders the entries. */
  static double odds(Evidence e) {
    return -4.26
        + 3.16 * e.title()
        + 2.37 * e.text()
        + 1.68 * e.alone()
        + 1.86 * e.head()
        + 3.57 * e.focus()
        - 0.90 * e.strange()
        + 2.89 * e.much();
  }

  /** By how much an entry leads over the next, bounded: beyond that it says nothing more. */
  static double lead(double odds, double next) {
    return Math.min(3, odds - next);
  }

  /** The probability, given the lead over the next entry, in log-odds. */
  static double of(double odds, double lead) {
    double x = -1.26 + 0.53 * odds + 0.65 * lead;
    return 1 / (1 + Math.exp(-x));
  }
}
