package parlor.mail;

/** What a mail is about; each can be turned off without the other. */
public enum MailKind {
  /** Somebody left their contact or waits for a person, or a site or file could not be read. */
  ALERT,
  /** What was said, once it is over or once a day. */
  SUMMARY
}
