package parlor.api.summary;

import java.util.Optional;
import parlor.conversation.Event;
import parlor.conversation.Happenings;
import parlor.mail.Outgoing.To;
import parlor.tenant.TenantId;

/**
 * Says in a conversation that a mail to its visitor has not reached them, once, however often it is
 * told; and that nothing more goes to that address.
 */
final class Returned {
  private final SummaryParts parts;
  private final Happenings happenings;

  Returned(SummaryParts parts) {
    this.parts = parts;
    this.happenings = new Happenings(parts.conversations(), parts.clock());
  }

  /** Nothing happens where the conversation was erased. */
  void say(TenantId tenant, To.Visitor to) {
    var event = new Event.Undelivered(to.place());
    parts
        .view()
        .transcript(tenant, to.conversation())
        .ifPresent(
            log ->
                happenings.add(
                    log,
                    _ ->
                        happenings.last(log, event::equals).isPresent()
                            ? Optional.empty()
                            : Optional.of(event)));
  }
}
