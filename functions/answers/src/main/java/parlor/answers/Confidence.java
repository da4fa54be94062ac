package parlor.answers;

/** How sure we are that an entry answers a question: two logistic functions. */
final class Confidence {
  /** From this on an entry is said; below, the content does not say. */
  static final double ENOUGH = 0.5;

  private Confidence() {}

  /** The evidence weighed, in log-odds; orders the entries. */
  static double odds(Evidence e) {
    return -6.0
        + 4.0 * e.title()
        + 2.5 * e.all()
        + 1.5 * e.exact()
        + 2.5 * e.focus()
        - 2.0 * e.strange()
        + 0.5 * e.mass();
  }

  /** The probability, given the lead over the next entry, in log-odds. */
  static double of(double odds, double lead) {
    double x = 0.4 + 0.9 * odds + 0.6 * Math.min(3, lead);
    return 1 / (1 + Math.exp(-x));
  }
}
