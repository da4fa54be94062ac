package parlor.answers.model;

import java.time.Duration;

/** Somebody else who can say whether a message is to be refused. */
public interface SecondOpinion {
  /** What they say. */
  sealed interface Opinion {
    record Harmless() implements Opinion {}

    record Harmful() implements Opinion {}

    /** Nothing: they could not be asked, or not be understood. */
    record None(Failure why) implements Opinion {}
  }

  /**
   * Asks, and waits no longer than {@code limit}.
   *
   * @param masked a message without anybody's data
   */
  Opinion of(String masked, Duration limit) throws InterruptedException;

  /** What it costs to ask about this text, in micro-dollars. */
  long cost(String masked);
}
