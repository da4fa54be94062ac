package parlor.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of the log. */
public record Entry(Position position, Instant at, Event event, State after) {
  /** The entry that an event makes after {@code log}, which is newest first. */
  public static Entry next(List<Entry> log, Event event, Instant now) {
    var state = log.isEmpty() ? State.INITIAL : log.getFirst().after();
    var position = log.isEmpty() ? Position.FIRST : log.getFirst().position().next();
    return new Entry(position, now, event, state.after(event));
  }

  /** What stands where a conversation was erased. */
  public static Entry erased(Position position, Instant at) {
    return new Entry(position, at, new Event.Erased(), State.INITIAL.after(new Event.Erased()));
  }

  /** The turn of this message, if this entry is it. */
  public Optional<Event.Turn> turnOf(MessageId id) {
    return event instanceof Event.Turn turn && turn.id().equals(id)
        ? Optional.of(turn)
        : Optional.empty();
  }

  /** Whether everything before it is gone. */
  public boolean isErased() {
    return event instanceof Event.Erased;
  }
}
