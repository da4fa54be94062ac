package parlor.conversation;

import java.util.List;
import java.util.Optional;
import parlor.seal.Seal;
import parlor.tenant.TenantId;

/** The owner's list: one sealed line a conversation. */
public interface Lines {
  /**
   * Writes the line of a conversation, and how it stands. Writing it again changes nothing, but a
   * line without words gives way to one with them.
   */
  void write(Transcript transcript, Line line, Mode mode);

  /** Says how a conversation stands; if it has no line, nothing happens. */
  void mark(TenantId tenant, ConversationId id, Mode mode);

  /** Lines, newest first; expired ones left out. */
  List<Sealed> list(TenantId tenant, Span span, int most);

  /** The same, before {@code before} where given. */
  default List<Sealed> list(TenantId tenant, Optional<ConversationId> before, int most) {
    return list(tenant, new Span(before, Optional.empty()), most);
  }

  /** Removes a line; if there is none, nothing happens. */
  void remove(TenantId tenant, ConversationId id);

  /** A line that its conversation's key opens. */
  interface Sealed {
    ConversationId id();

    Mode mode();

    Line open(Seal seal);
  }
}
