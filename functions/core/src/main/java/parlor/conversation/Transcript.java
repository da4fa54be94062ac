package parlor.conversation;

import java.time.Instant;
import parlor.seal.Seal;
import parlor.tenant.TenantId;

/**
 * One conversation's log, opened: where it is and what unseals it.
 *
 * @param endsAt when its rows expire; past it nothing is read
 */
public record Transcript(TenantId tenant, ConversationId id, Seal seal, Instant endsAt) {}
