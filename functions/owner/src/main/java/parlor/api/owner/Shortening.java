package parlor.api.owner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import parlor.erasure.Shredding;
import parlor.failure.Unavailable;
import parlor.mail.Outgoing;
import parlor.mail.Stops;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;

/**
 * What a business keeps for a shorter time from now on goes: what is older at once, what grows
 * older each morning. Mails of the time before are forgotten, and which addresses they came back
 * from. Done before the setting is written, so one that is cut short is finished by saving it
 * again. The audit is nobody's to remove here: the setting says where it begins, and each morning
 * the rest goes.
 */
final class Shortening {
  private static final int PAGE = 500;

  /** Left of the call for its reply. */
  private static final Duration REST = Duration.ofSeconds(3);

  private final Shredding shredding;
  private final Outgoing outgoing;
  private final Stops stops;
  private final Clock clock;

  Shortening(Shredding shredding, Outgoing outgoing, Stops stops, Clock clock) {
    this.shredding = shredding;
    this.outgoing = outgoing;
    this.stops = stops;
    this.clock = clock;
  }

  /**
   * Has what is older go, by each clock that runs shorter from now on.
   *
   * @return whether any does
   * @throws Unavailable if there was not time enough for all of it
   */
  boolean to(Retention next, Retention now, TenantId tenant, Instant deadline) {
    var today = clock.instant();
    var until = deadline.minus(REST);
    boolean conversations = next.endOfConversation(today).isBefore(now.endOfConversation(today));
    boolean leads = next.leads() < now.leads();
    boolean mails = next.mails() < now.mails();
    boolean all = true;
    if (conversations) {
      all = shredding.conversations(tenant, next, PAGE, until);
    }
    if (all && leads) {
      all = shredding.leads(tenant, next, PAGE, until);
    }
    if (!all) {
      throw new Unavailable("keyring", null);
    }
    if (mails) {
      outgoing.forget(tenant, next.beginOfMails(today));
      stops.forget(tenant, next.beginOfMails(today));
    }
    return conversations || leads || mails;
  }
}
