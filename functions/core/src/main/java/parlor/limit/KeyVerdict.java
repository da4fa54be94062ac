package parlor.limit;

import java.time.Duration;

/** What the key's item says to one message. */
public sealed interface KeyVerdict {
  /**
   * One was taken from the bucket and from the month.
   *
   * @param reserved of the month's spend, in micro-dollars: all that was asked for, or nothing
   * @param cautious as the key's item says
   */
  record Admitted(String contentVersion, long reserved, boolean cautious) implements KeyVerdict {}

  /** Unknown or revoked key, or an origin it does not list; which of them is never said. */
  record NotAllowed() implements KeyVerdict {}

  /** The key is asked too often, by everybody together. */
  record TooMany(Duration retryAfter) implements KeyVerdict {}

  /** The month's messages are used up. */
  record QuotaReached(Duration untilNextMonth) implements KeyVerdict {}
}
