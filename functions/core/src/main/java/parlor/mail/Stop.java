package parlor.mail;

import java.time.Instant;

/** Why nothing more goes to an address of a business. */
public record Stop(Reason reason, Instant at) {
  /** What its provider, or its owner, told us. */
  public enum Reason {
    /** There is no such mailbox. */
    BOUNCED,
    /** It was called spam. */
    COMPLAINED,
    /** The mail was refused before it went out. */
    REJECTED,
    /** Whoever reads it wants no more answers of this business; its other mails go on. */
    UNSUBSCRIBED
  }
}
