package parlor.api.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Outcome;

/**
 * How long a conversation rests after messages that had to be refused, one after the other: not
 * after one, which may be a slip, then longer each time. Told from the log, so that all instances
 * agree.
 */
final class CoolDown {
  private static final List<Duration> AFTER =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2));

  private CoolDown() {}

  /** What is left of it, if anything; {@code history} is newest first. */
  static Optional<Duration> left(List<Entry> history, Instant now) {
    int refused = 0;
    while (refused < history.size() && isRefused(history.get(refused))) {
      refused++;
    }
    if (refused == 0) {
      return Optional.empty();
    }
    var over = history.getFirst().at().plus(AFTER.get(Math.min(refused, AFTER.size() - 1)));
    return Optional.of(Duration.between(now, over)).filter(Duration::isPositive);
  }

  private static boolean isRefused(Entry entry) {
    return entry.event() instanceof Turn turn && turn.answer().outcome() == Outcome.REFUSED;
  }
}
