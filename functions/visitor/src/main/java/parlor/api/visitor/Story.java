package parlor.api.visitor;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Happenings;
import parlor.conversation.Happenings.Outcome;
import parlor.conversation.Line;
import parlor.conversation.Lines;
import parlor.conversation.Position;
import parlor.conversation.State;
import parlor.conversation.Transcript;
import parlor.http.visit.Bearer.Visit;

/** A visitor's log as it goes on, and its line in the owner's list with it. */
final class Story {
  private final Happenings happenings;
  private final Lines lines;

  Story(Happenings happenings, Lines lines) {
    this.happenings = happenings;
    this.lines = lines;
  }

  /** Adds the event that {@code decide} finds to be due, if any. */
  Outcome add(Visit visit, Transcript transcript, Function<State, Optional<Event>> decide) {
    var outcome = happenings.add(transcript, decide);
    if (outcome instanceof Outcome.Added(var entry)) {
      list(visit, transcript, entry);
    }
    return outcome;
  }

  /** The last entry that is such a one, however far back the log remembers messages. */
  Optional<Entry> last(Transcript transcript, Predicate<Event> such) {
    return happenings.last(transcript, such);
  }

  private void list(Visit visit, Transcript transcript, Entry entry) {
    var mode = entry.after().mode();
    if (entry.position().equals(Position.FIRST)) {
      var line = Line.withoutWords(transcript.id(), visit.token().language());
      lines.write(transcript, line, mode);
    } else {
      lines.mark(transcript.tenant(), transcript.id(), mode);
    }
  }
}
