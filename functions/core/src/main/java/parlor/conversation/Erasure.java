package parlor.conversation;

import parlor.seal.Keyring;
import parlor.tenant.TenantId;

/**
 * Erases one conversation. Its key goes first: from then on nobody reads it, in a backup neither,
 * and a visitor cannot go on with it. What is swept after that is unreadable already, so one that
 * is cut short is finished by doing it again.
 */
public final class Erasure {
  private final Keyring keyring;
  private final Lines lines;
  private final Conversations conversations;

  public Erasure(Keyring keyring, Lines lines, Conversations conversations) {
    this.keyring = keyring;
    this.lines = lines;
    this.conversations = conversations;
  }

  /** False if it could not be read any more before, either. */
  public boolean erase(TenantId tenant, ConversationId id) {
    boolean was = keyring.remove(tenant, id.record());
    lines.remove(tenant, id);
    conversations.remove(tenant, id);
    return was;
  }
}
