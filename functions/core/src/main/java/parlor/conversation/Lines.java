package parlor.conversation;

import java.util.List;
import java.util.Optional;
import parlor.seal.Seal;
import parlor.tenant.TenantId;

/** The owner's list: one sealed line a conversation. */
public interface Lines {
  /** Writes the line of a conversation; writing it again changes nothing. */
  void write(Transcript transcript, Line line);

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

    Line open(Seal seal);
  }
}
