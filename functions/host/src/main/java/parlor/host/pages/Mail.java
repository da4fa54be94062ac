package parlor.host.pages;

/** A mail in the outbox. */
public record Mail(String to, String subject, String text, String html) {
  /** Nothing of it: it is a person's. */
  @Override
  public String toString() {
    return "Mail[hidden]";
  }
}
