package parlor.mail;

import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.tenant.TenantId;

/**
 * Has those who work for a business told at once. Ids alone travel; telling the same twice is one
 * mail. Both throw {@link parlor.failure.Unavailable} if nobody could be told.
 */
public interface Alerts {
  /** Somebody left their contact. */
  void lead(TenantId tenant, ConversationId conversation, UUID lead);

  /** Somebody asked for a person; {@code asked} is where the log says so. */
  void handoff(TenantId tenant, ConversationId conversation, Position asked);
}
