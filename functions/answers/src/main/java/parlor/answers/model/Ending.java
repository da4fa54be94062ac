package parlor.answers.model;

/** How a call of a model ended. */
public sealed interface Ending {
  /**
   * The model has said what it wanted to.
   *
   * @param whole false where it came to the most it may write
   */
  record Done(boolean whole, Usage usage) implements Ending {}

  /** It has not, and what was heard of it is no answer. */
  record Failed(Failure why) implements Ending {}
}
