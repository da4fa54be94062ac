package parlor.conversation;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import parlor.failure.Unavailable;

/**
 * Adds what happens besides turns. Whoever loses a race for a position reads once more and decides
 * again, by how things stand then.
 */
public final class Happenings {
  private static final int MOST_RACES = 20;

  /** What came of it. */
  public sealed interface Outcome {
    /** It stands in the log. */
    record Added(Entry entry) implements Outcome {}

    /** There was no reason to add it. */
    record Left(State state) implements Outcome {}

    /** There is no such conversation any more. */
    record Gone() implements Outcome {}
  }

  private final Conversations conversations;
  private final Clock clock;

  public Happenings(Conversations conversations, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  /**
   * Adds the event that {@code decide} finds to be due, if any.
   *
   * @throws Unavailable also if others were faster each time
   */
  public Outcome add(Transcript transcript, Function<State, Optional<Event>> decide) {
    for (int i = 0; i < MOST_RACES; i++) {
      var last = conversations.latest(transcript, 1);
      if (!last.isEmpty() && last.getFirst().isErased()) {
        return new Outcome.Gone();
      }
      var state = last.isEmpty() ? State.INITIAL : last.getFirst().after();
      var event = decide.apply(state);
      if (event.isEmpty()) {
        return new Outcome.Left(state);
      }
      var entry = Entry.next(last, event.get(), clock.instant());
      if (conversations.append(transcript, entry)) {
        return new Outcome.Added(entry);
      }
    }
    throw new Unavailable("transcripts", null);
  }

  /** The last entry that is such a one, looked for ever further back. */
  public Optional<Entry> last(Transcript transcript, Predicate<Event> such) {
    return conversations.last(transcript, 2 * RecentMessages.MOST, such);
  }
}
