package parlor.mail;

import java.util.List;
import parlor.conversation.ConversationId;
import parlor.tenant.TenantId;

/**
 * What is still to be told, kept until it is: a queue may refuse it, and a process may end before
 * its turn. All methods throw {@link parlor.failure.Unavailable} in an outage.
 */
public interface Errands {
  /** Keeps it for some days from now; one that is known is kept anew. */
  void note(TenantId tenant, Errand errand);

  /** It is told, or is never to be. Nothing happens if it is not known. */
  void done(TenantId tenant, Errand errand);

  List<Errand> list(TenantId tenant);

  /** Of a conversation that is erased nothing is to be told any more. */
  void forget(TenantId tenant, ConversationId conversation);
}
