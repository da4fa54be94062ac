package parlor.answers;

/** How sure we are that an entry answers a question: two logistic functions. */
final class Confidence {
  /** From this on an entry is said; below, the content does not say. */
  static final double ENOUGH = 0.5;

  /** The log-odds of an entry nothing speaks for. */
  static final double NOTHING = -6;

  private Confidence() {}

  /** The evidence weighed, in log-odds; orders the entries. */
  static double odds(Evidence e) {
    return -2.93
        + 2.20 * e.title()
        + 0.44 * e.text()
        - 1.15 * e.exact()
        + 1.01 * e.alone()
        + 2.94 * e.head()
        + 3.60 * e.focus()
        - 2.20 * e.strange()
        + 1.40 * e.much();
  }

  /** By how much an entry leads over the next, bounded: beyond that it says nothing more. */
  static double lead(double odds, double next) {
    return Math.min(3, odds - next);
  }

  /** The probability, given the lead over the next entry, in log-odds. */
  static double of(double odds, double lead) {
    double x = -1.13 + 0.58 * odds + 0.55 * lead;
    return 1 / (1 + Math.exp(-x));
  }
}
