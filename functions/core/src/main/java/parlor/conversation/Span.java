package parlor.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of the owner's list.
 *
 * @param before conversations that began earlier than this one alone; its id need not exist
 * @param since conversations that began then or later alone
 */
public record Span(Optional<ConversationId> before, Optional<Instant> since) {
  public static final Span ALL = new Span(Optional.empty(), Optional.empty());

  /** The same, ending where the conversation {@code id} begins. */
  public Span until(ConversationId id) {
    return new Span(Optional.of(id), since);
  }

  /** Whether nothing can be in it. */
  public boolean isEmpty() {
    return before.isPresent()
        && since.isPresent()
        && !before.get().startedAt().isAfter(since.get());
  }
}
