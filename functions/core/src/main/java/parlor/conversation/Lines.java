package parlor.conversation;

import java.util.List;
import java.util.Optional;
import parlor.seal.Seal;
import parlor.tenant.TenantId;

/** The owner's list: one sealed line a conversation. */
public interface Lines {
  /** Writes the line of a conversation; writing it again changes nothing. */
  void write(Transcript transcript, Line line);

  /** Ids in the list, newest first, before {@code before} where given; expired ones left out. */
  List<Sealed> list(TenantId tenant, Optional<ConversationId> before, int most);

  /** A line that its conversation's key opens. */
  interface Sealed {
    ConversationId id();

    Line open(Seal seal);
  }
}
