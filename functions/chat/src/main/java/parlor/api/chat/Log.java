package parlor.api.chat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import parlor.answers.Audience;
import parlor.concurrent.Pending;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Line;
import parlor.conversation.Lines;
import parlor.conversation.MessageId;
import parlor.conversation.Mode;
import parlor.conversation.Position;
import parlor.conversation.RecentMessages;
import parlor.conversation.SummaryTimers;
import parlor.conversation.Transcript;
import parlor.failure.Unavailable;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.subject.Print;

/**
 * Step 6: one winner for each position, no turn doubled or lost. The loser of a race reads once
 * more, strongly: the same message gets the first answer, another one the next position; and where
 * a person has joined, the answer is dropped.
 */
final class Log {
  private static final Logger LOG = System.getLogger(Log.class.getName());

  /**
   * Left before the caller's deadline for one more attempt, and for saying that it did not work.
   */
  private static final Duration MARGIN = Duration.ofSeconds(3);

  /** After so long a conversation has been told of, and its next message begins another. */
  private static final Duration QUIET = Duration.ofMinutes(15);

  /** Entries that hold the last 32 messages even where other events stand between them. */
  private static final int DEEP = 2 * RecentMessages.MOST;

  private final Conversations conversations;
  private final Lines lines;
  private final SummaryTimers timers;
  private final Clock clock;
  private final ExecutorService executor;

  Log(
      Conversations conversations,
      Lines lines,
      SummaryTimers timers,
      Clock clock,
      ExecutorService executor) {
    this.conversations = conversations;
    this.lines = lines;
    this.timers = timers;
    this.clock = clock;
    this.executor = executor;
  }

  /**
   * A conversation, as it was read.
   *
   * @param history newest first
   * @param first whether nothing was asked before
   */
  record Talk(Transcript transcript, List<Entry> history, boolean first) {}

  /** With a look further back where what was read has no question, but has no end either. */
  Talk talk(Transcript transcript, List<Entry> history) {
    boolean first =
        history.stream().noneMatch(Log::isTurn)
            && (history.size() < Admission.HISTORY
                || conversations.latest(transcript, DEEP).stream().noneMatch(Log::isTurn));
    return new Talk(transcript, history, first);
  }

  private static boolean isTurn(Entry entry) {
    return entry.event() instanceof Turn;
  }

  /** The turn a message already has, looked for only where the log says it may be known. */
  Optional<Kept.Stands> find(Transcript transcript, List<Entry> history, MessageId id) {
    if (history.isEmpty() || !history.getFirst().after().recent().mayContain(id)) {
      return Optional.empty();
    }
    return of(history, id).or(() -> of(conversations.latest(transcript, DEEP), id));
  }

  /** What became of a turn. */
  sealed interface Kept {
    /** It stands in the log: this one, or the one that a racing copy of the message has made. */
    record Stands(Entry entry, Turn turn) implements Kept {}

    /** The conversation is over. */
    record Over(Problem problem) implements Kept {}
  }

  /** The problem with writing on after {@code log}, which is newest first, if there is one. */
  static Optional<Problem> over(List<Entry> log) {
    if (mode(log) != Mode.CLOSED) {
      return Optional.empty();
    }
    return Optional.of(
        log.getFirst().isErased()
            ? Problem.of(Slug.ERASED)
            : Problem.of(Slug.CONFLICT, "conversation"));
  }

  /** Who has the word after {@code log}, which is newest first. */
  static Mode mode(List<Entry> log) {
    return log.isEmpty() ? Mode.BOT : log.getFirst().after().mode();
  }

  /**
   * Keeps a turn, or finds the one that a racing copy of the message has kept. If a person has
   * joined meanwhile, an answer is dropped, and {@code audience} told. Whoever is {@code named} in
   * it is found by it.
   *
   * @throws Unavailable if it could not be kept before the deadline
   */
  Kept append(Talk talk, Turn turn, Set<Print> named, Instant deadline, Audience audience) {
    var transcript = talk.transcript();
    var history = talk.history();
    var line =
        talk.first()
            ? Optional.of(line(transcript, turn, mode(history)))
            : Optional.<Pending<?>>empty();
    var timer = isQuiet(history) ? Optional.of(timer(transcript)) : Optional.<Pending<?>>empty();
    var kept = keep(transcript, history, turn, named, deadline, audience);
    line.ifPresent(Pending::get);
    timer.ifPresent(Pending::get);
    return kept;
  }

  /**
   * Whether no timer of this conversation is running any more, or none ever did: it is messages
   * that set it, and nothing else that happens.
   */
  private boolean isQuiet(List<Entry> history) {
    return history.stream()
        .filter(Log::isTurn)
        .findFirst()
        .filter(last -> last.at().plus(QUIET).isAfter(clock.instant()))
        .isEmpty();
  }

  /** One that is lost is made up for in the morning, so no message fails for it. */
  private Pending<?> timer(Transcript transcript) {
    return Pending.start(
        executor,
        () -> {
          try {
            timers.arm(transcript.tenant(), transcript.id());
            return true;
          } catch (Unavailable e) {
            LOG.log(Level.WARNING, "A timer was not set: {0}", e.getMessage());
            return false;
          }
        });
  }

  /** Writes the line of a conversation again, should it be missing. */
  void relist(Transcript transcript, Entry first) {
    if (first.position().equals(Position.FIRST) && first.event() instanceof Turn turn) {
      line(transcript, turn, first.after().mode()).get();
    }
  }

  private Kept keep(
      Transcript transcript,
      List<Entry> history,
      Turn first,
      Set<Print> named,
      Instant deadline,
      Audience audience) {
    var log = history;
    var turn = first;
    long pause = 50;
    while (true) {
      try {
        var entry = Entry.next(log, turn, clock.instant());
        if (conversations.append(transcript, entry, named)) {
          return new Kept.Stands(entry, turn);
        }
        log = conversations.latest(transcript, Admission.HISTORY);
        var known = find(transcript, log, turn.id());
        if (known.isPresent()) {
          return known.get();
        }
        var over = over(log);
        if (over.isPresent()) {
          return new Kept.Over(over.get());
        }
        if (mode(log) == Mode.HUMAN && turn.answer().by().isMachine()) {
          audience.retract();
          turn = turn.handedOff();
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

  private Pending<?> line(Transcript transcript, Turn turn, Mode mode) {
    return Pending.start(
        executor,
        () -> {
          lines.write(transcript, Line.of(transcript.id(), turn), mode);
          return true;
        });
  }

  private static Optional<Kept.Stands> of(List<Entry> entries, MessageId id) {
    return entries.stream()
        .flatMap(entry -> entry.turnOf(id).map(turn -> new Kept.Stands(entry, turn)).stream())
        .findFirst();
  }
}
