package parlor.limit;

/** What all businesses that signed up may use together each month, as the operator bounds it. */
public interface Ceiling {
  /**
   * Counts one more, if all of them stay within {@code most}; false, and nothing is counted, if
   * not.
   */
  boolean admit(Allowance one, Allowance most);

  /** One less. */
  void giveBack(Allowance one);
}
