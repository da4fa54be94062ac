package parlor.seal;

import java.time.Duration;

/** What became of a rotation. */
public sealed interface Rotated {
  /**
   * The tenant has a fresh key, and no record is wrapped under the dropped one.
   *
   * @param rewrapped records put under the newer key
   * @param unreadable records left as they are, since their keys open under no key of the tenant
   */
  record Done(int rewrapped, int unreadable) implements Rotated {}

  /** The last rotation was a moment ago: visits may still be writing under the older key. */
  record TooSoon(Duration retryAfter) implements Rotated {}

  /** The deadline came first; another run goes on from here. */
  record Unfinished(int rewrapped) implements Rotated {}

  /** Another rotation was faster; what this one did is part of it. */
  record Overtaken() implements Rotated {}

  /** The tenant has no key: erased, or never there. */
  record Gone() implements Rotated {}
}
