package parlor.limit;

/**
 * What is held against an address that was admitted.
 *
 * @param strikes its refused messages, each held for {@link Strikes#HELD}
 * @param ahead how many it took beyond what a day allows evenly; what {@link Rate#DAY} counts
 */
public record Standing(int strikes, int ahead) {
  /** Nothing. */
  public static final Standing CLEAR = new Standing(0, 0);

  /** One refused message may be a slip of ours, and so may two. */
  private static final int STRIKES = 3;

  /** More than all who share an office's address ask in a morning. */
  private static final int AHEAD = 200;

  /** The same while a business is asked by more than its key allows. */
  private static final int AHEAD_UNDER_LOAD = 60;

  private static final long LEAST = 100_000;
  private static final int DOUBLINGS = 3;

  /** Whether it is to show that a person writes; {@code pressed} as {@link Keys#pressed}. */
  public boolean isSuspect(boolean pressed) {
    return strikes >= STRIKES || ahead > (pressed ? AHEAD_UNDER_LOAD : AHEAD);
  }

  /** The most numbers to be tried then: more the worse it stands. */
  public long effort() {
    int worse = Math.max(0, strikes - STRIKES) + Math.max(0, ahead - AHEAD) / 10;
    return LEAST << Math.min(worse, DOUBLINGS);
  }
}
