package parlor.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parlor.subject.Print;
import parlor.tenant.TenantId;

/** Where logs are kept. All methods throw {@link parlor.failure.Unavailable} in an outage. */
public interface Conversations {
  /** The last entries, newest first, maybe a moment old: half the price of a strong read. */
  List<Entry> recent(Transcript transcript, int most);

  /** The last entries, newest first, as they stand now. */
  List<Entry> latest(Transcript transcript, int most);

  /** Entries after a position (from the start if empty), oldest first. */
  List<Entry> after(Transcript transcript, Optional<Position> position, int most);

  /**
   * Removes all entries of a conversation, opened or not, and ends its log: whoever is still
   * writing meets {@link Event.Erased}, which stands until then. Returns how many there were.
   */
  int end(TenantId tenant, ConversationId id, Instant until);

  /**
   * The last entry that is such a one, looked for ever further back.
   *
   * @param likely among how many of the last it is to be expected
   */
  default Optional<Entry> last(Transcript transcript, int likely, Predicate<Event> such) {
    for (int most = likely; ; most *= 8) {
      var log = latest(transcript, most);
      var found = log.stream().filter(entry -> such.test(entry.event())).findFirst();
      if (found.isPresent() || log.size() < most) {
        return found;
      }
    }
  }

  /** Adds an entry; false if its position is taken, and then nothing has changed. */
  default boolean append(Transcript transcript, Entry entry) {
    return append(transcript, entry, Set.of());
  }

  /**
   * Adds an entry, and that these are named in the conversation, both or neither: so an erasure
   * that lets the entry stand for a moment finds its names as well.
   */
  boolean append(Transcript transcript, Entry entry, Set<Print> named);
}
