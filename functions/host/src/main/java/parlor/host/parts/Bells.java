package parlor.host.parts;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import parlor.content.FailureMails;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.conversation.SummaryTimers;
import parlor.mail.Alerts;
import parlor.mail.Errands;
import parlor.mail.Mails;
import parlor.tenant.TenantId;

/**
 * By what those who work for a business are told that there is something to tell.
 *
 * @param alerts of those that are noted
 * @param kept those that have gone nowhere else
 * @param relay the server that mails go by, if it is somebody else's
 */
public record Bells(
    SummaryTimers timers,
    Function<Errands, Alerts> alerts,
    FailureMails failures,
    Optional<Mails> mails,
    KeptMails kept,
    Optional<String> relay) {
  /** Nobody is told. */
  static final Bells SILENT =
      new Bells(
          (tenant, conversation) -> {},
          _ -> new Nobody(),
          (tenant, source) -> {},
          Optional.empty(),
          KeptMails.NONE,
          Optional.empty());

  private record Nobody() implements Alerts {
    @Override
    public void lead(TenantId tenant, ConversationId conversation, UUID lead) {}

    @Override
    public void handoff(TenantId tenant, ConversationId conversation, Position asked) {}

    @Override
    public void written(TenantId tenant, ConversationId conversation, Position place) {}

    @Override
    public void erased(TenantId tenant) {}
  }
}
