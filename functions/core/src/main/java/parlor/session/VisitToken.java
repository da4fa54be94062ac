package parlor.session;

import java.time.Duration;
import java.time.Instant;
import parlor.conversation.ConversationId;
import parlor.limit.DailySalt;
import parlor.seal.KeyChain;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;

/**
 * What one message needs to be judged without reading anything: who, from where, which
 * conversation, until when, and the keys to it. Sealed before it leaves us.
 *
 * @param language the page's
 * @param issuedAt also says that the address asked then
 * @param conversationEndsAt when the conversation's rows expire
 * @param salt the tenant's address salt of the day the token was issued
 */
public record VisitToken(
    PublicKey key,
    Origin origin,
    Language language,
    ConversationId conversation,
    Instant issuedAt,
    Instant expiresAt,
    Instant conversationEndsAt,
    KeyChain keys,
    DailySalt salt,
    Told told) {
  /** How long a token is good. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  public boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
