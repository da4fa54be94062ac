package parlor.mail;

import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.tenant.TenantId;

/** Alerts that are noted first, so that none is lost with the queue or the process. */
public final class NotedAlerts implements Alerts {
  private final Errands errands;
  private final Alerts alerts;

  public NotedAlerts(Errands errands, Alerts alerts) {
    this.errands = errands;
    this.alerts = alerts;
  }

  /** Whoever keeps a lead has noted it before. */
  @Override
  public void lead(TenantId tenant, ConversationId conversation, UUID lead) {
    alerts.lead(tenant, conversation, lead);
  }

  @Override
  public void handoff(TenantId tenant, ConversationId conversation, Position asked) {
    errands.note(tenant, new Errand.Handoff(conversation, asked));
    alerts.handoff(tenant, conversation, asked);
  }

  @Override
  public void written(TenantId tenant, ConversationId conversation, Position place) {
    errands.note(tenant, new Errand.Written(conversation, place));
    alerts.written(tenant, conversation, place);
  }

  /** A business that is gone has nothing to note it by; rounds ask for its mail again. */
  @Override
  public void erased(TenantId tenant) {
    alerts.erased(tenant);
  }
}
