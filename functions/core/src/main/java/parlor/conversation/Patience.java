package parlor.conversation;

import java.time.Duration;

/** How long a visitor waits for a person. */
public final class Patience {
  /** After which they are asked whether they would rather leave a contact. */
  public static final Duration OFFERED = Duration.ofMinutes(2);

  /** After which nobody is waited for any more, and the assistant goes on. */
  public static final Duration OVER = Duration.ofMinutes(10);

  private Patience() {}
}
