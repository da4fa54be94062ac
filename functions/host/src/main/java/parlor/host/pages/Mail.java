package parlor.host.pages;

/** A mail in the outbox. */
public record Mail(String to, String subject, String text, String html) {}
