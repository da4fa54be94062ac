package parlor.answers.model;

/**
 * Something said in a conversation that is summed up.
 *
 * @param text without anybody's address or number
 */
public record Spoken(By by, String text) {
  /** Who said it; nobody's name. */
  public enum By {
    VISITOR,
    ASSISTANT,
    /** Somebody of the business. */
    PERSON
  }

  @Override
  public String toString() {
    return "Spoken[" + by + "]";
  }
}
