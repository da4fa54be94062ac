package parlor.mail;

import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.tenant.TenantId;

/**
 * Has those who work for a business told at once, and a visitor of what they answered. Ids alone
 * travel; telling the same twice is one mail. Each throws {@link parlor.failure.Unavailable} if
 * nobody could be told.
 */
public interface Alerts {
  /** Somebody left their contact. */
  void lead(TenantId tenant, ConversationId conversation, UUID lead);

  /** Somebody asked for a person; {@code asked} is where the log says so. */
  void handoff(TenantId tenant, ConversationId conversation, Position asked);

  /** Somebody wrote to a visitor who has gone; {@code place} is where the log has their words. */
  void written(TenantId tenant, ConversationId conversation, Position place);

  /** The business was erased, and its last mail may go. */
  void erased(TenantId tenant);
}
