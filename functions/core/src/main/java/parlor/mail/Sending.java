package parlor.mail;

import java.time.Duration;

/** What became of a mail that was handed over. */
public sealed interface Sending {
  /** It was taken; whether it arrives is told later, if at all. */
  record Sent() implements Sending {}

  /** Not now: too many at once, or the day's quota is used up. */
  record Throttled(Duration retryAfter) implements Sending {}

  /** Never: the address is refused. */
  record Rejected() implements Sending {}

  /** Never, for what it says or for who sends it: that is no address's fault. */
  record Refused() implements Sending {}

  /** The sender's own list says that nothing goes to this address. */
  record Suppressed() implements Sending {}
}
