package parlor.conversation;

import parlor.tenant.TenantId;

/** Wakes whoever summarises a conversation, some time after it was last written to. */
public interface SummaryTimers {
  /**
   * Rings once for this conversation; whoever hears it looks whether it is still going on.
   *
   * @throws parlor.failure.Unavailable if the timer cannot be set
   */
  void arm(TenantId tenant, ConversationId conversation);

  /**
   * Rings for one that somebody has ended: at once, where that can be.
   *
   * @throws parlor.failure.Unavailable if the timer cannot be set
   */
  default void ended(TenantId tenant, ConversationId conversation) {
    arm(tenant, conversation);
  }
}
