package parlor.api.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import parlor.concurrent.Pending;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Line;
import parlor.conversation.Lines;
import parlor.conversation.MessageId;
import parlor.conversation.Position;
import parlor.conversation.RecentMessages;
import parlor.conversation.Transcript;
import parlor.failure.Unavailable;

/**
 * Step 6: one winner for each position, no turn doubled or lost. The loser of a race reads once
 * more, strongly: the same message gets the first answer, another one the next position.
 */
final class Log {
  /**
   * Left before the caller's deadline for one more attempt, and for saying that it did not work.
   */
  private static final Duration MARGIN = Duration.ofSeconds(3);

  /** Entries that hold the last 32 messages even where other events stand between them. */
  private static final int DEEP = 2 * RecentMessages.MOST;

  private final Conversations conversations;
  private final Lines lines;
  private final Clock clock;
  private final ExecutorService executor;

  Log(Conversations conversations, Lines lines, Clock clock, ExecutorService executor) {
    this.conversations = conversations;
    this.lines = lines;
    this.clock = clock;
    this.executor = executor;
  }

  /** The turn a message already has, looked for only where the log says it may be known. */
  Optional<Entry> find(Transcript transcript, List<Entry> history, MessageId id) {
    if (history.isEmpty() || !history.getFirst().after().recent().mayContain(id)) {
      return Optional.empty();
    }
    return of(history, id).or(() -> of(conversations.latest(transcript, DEEP), id));
  }

  /**
   * Keeps a turn, or finds the one that a racing copy of the message has kept.
   *
   * @throws Unavailable if it could not be kept before the deadline
   */
  Entry append(Transcript transcript, List<Entry> history, Turn turn, Instant deadline) {
    var line =
        history.isEmpty() ? Optional.of(line(transcript, turn)) : Optional.<Pending<?>>empty();
    var kept = keep(transcript, history, turn, deadline);
    line.ifPresent(Pending::get);
    return kept;
  }

  /** Writes the line of a conversation again, should it be missing. */
  void relist(Transcript transcript, Entry first) {
    if (first.position().equals(Position.FIRST) && first.event() instanceof Turn turn) {
      line(transcript, turn).get();
    }
  }

  private Entry keep(Transcript transcript, List<Entry> history, Turn turn, Instant deadline) {
    var log = history;
    long pause = 50;
    while (true) {
      try {
        var entry = Entry.turn(log, turn, clock.instant());
        if (conversations.append(transcript, entry)) {
          return entry;
        }
        log = conversations.latest(transcript, Admission.HISTORY);
        var known = find(transcript, log, turn.id());
        if (known.isPresent()) {
          return known.get();
        }
      } catch (Unavailable e) {
        if (clock.instant().plus(MARGIN).plusMillis(pause).isAfter(deadline)) {
          throw e;
        }
        sleep(pause, e);
        pause = Math.min(2 * pause, 800);
      }
    }
  }

  private static void sleep(long millis, Unavailable reason) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }

  private Pending<?> line(Transcript transcript, Turn turn) {
    return Pending.start(
        executor,
        () -> {
          lines.write(transcript, Line.of(transcript.id(), turn));
          return true;
        });
  }

  private static Optional<Entry> of(List<Entry> entries, MessageId id) {
    return entries.stream().filter(entry -> entry.turnOf(id).isPresent()).findFirst();
  }
}
