package parlor.aws;

import java.time.Duration;
import java.util.Optional;

/** What can be wrong with a service. */
public enum Trouble {
  NONE(Duration.ZERO),
  /** Answers after four tenths of a second. */
  LATE(Duration.ofMillis(400)),
  /** Answers after five seconds. */
  SILENT(Duration.ofSeconds(5)),
  /** Answers 500. */
  BROKEN(Duration.ZERO),
  /** Answers that there were too many requests. */
  THROTTLED(Duration.ZERO);

  private final Duration delay;

  Trouble(Duration delay) {
    this.delay = delay;
  }

  void delay() {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Optional<Reply> reply(Call call) {
    return switch (this) {
      case BROKEN -> Optional.of(Reply.error(call, 500, "InternalFailure"));
      case THROTTLED -> Optional.of(Reply.error(call, 400, "ThrottlingException"));
      default -> Optional.empty();
    };
  }
}
