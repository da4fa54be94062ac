package parlor.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of the log. */
public record Entry(Position position, Instant at, Event event, State after) {
  /** The entry that a turn makes after {@code log}, which is newest first. */
  public static Entry turn(List<Entry> log, Event.Turn turn, Instant now) {
    var state = log.isEmpty() ? State.INITIAL : log.getFirst().after();
    var position = log.isEmpty() ? Position.FIRST : log.getFirst().position().next();
    return new Entry(position, now, turn, state.after(turn.id()));
  }

  /** The turn of this message, if this entry is it. */
  public Optional<Event.Turn> turnOf(MessageId id) {
    return event instanceof Event.Turn turn && turn.id().equals(id)
        ? Optional.of(turn)
        : Optional.empty();
  }
}
