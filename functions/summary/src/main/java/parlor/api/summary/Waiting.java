package parlor.api.summary;

import java.time.Duration;
import java.util.Optional;
import parlor.conversation.Event;
import parlor.conversation.Happenings;
import parlor.conversation.Happenings.Outcome;
import parlor.conversation.Mode;
import parlor.conversation.Patience;
import parlor.conversation.Position;
import parlor.conversation.Transcript;

/** Ends a wait to which nobody came: the assistant goes on, and the visitor may leave a contact. */
final class Waiting {
  private final SummaryParts parts;
  private final Happenings happenings;

  Waiting(SummaryParts parts) {
    this.parts = parts;
    this.happenings = new Happenings(parts.conversations(), parts.clock());
  }

  static Job.Waited after(Job.PersonAsked job) {
    return new Job.Waited(job.tenant(), job.conversation(), job.asked());
  }

  /** When to look again, if it is too early; whoever asked anew waits anew. */
  Optional<Duration> look(Job.Waited job) {
    return parts
        .view()
        .transcript(job.tenant(), job.conversation())
        .flatMap(log -> look(log, job.asked()));
  }

  private Optional<Duration> look(Transcript log, Position asked) {
    var last = happenings.last(log, event -> event instanceof Event.HandoffAsked);
    if (last.filter(entry -> entry.position().equals(asked)).isEmpty()) {
      return Optional.empty();
    }
    var end = last.get().at().plus(Patience.OVER);
    var left = Duration.between(parts.clock().instant(), end);
    if (left.isPositive()) {
      return Optional.of(left);
    }
    var outcome =
        happenings.add(
            log,
            state ->
                state.mode() == Mode.WAITING
                    ? Optional.of(new Event.HandoffMissed())
                    : Optional.empty());
    if (outcome instanceof Outcome.Added(var entry)) {
      parts.lines().mark(log.tenant(), log.id(), entry.after().mode());
    }
    return Optional.empty();
  }
}
