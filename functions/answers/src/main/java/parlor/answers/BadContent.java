package parlor.answers;

/** Content that cannot be taken; the message is for the owner and says which entry and what. */
public final class BadContent extends Exception {
  private static final long serialVersionUID = 1;

  BadContent(String message) {
    super(message);
  }
}
