package parlor.api.deletion;

import java.time.Clock;
import parlor.erasure.Farewell;
import parlor.erasure.Farewells;
import parlor.mail.Addressee;
import parlor.mail.Alerts;
import parlor.mail.Recipients;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;

/**
 * Whom the receipt goes to is noted while that is known; whoever mails it is told once it is there.
 */
final class Leaving {
  private final Workspaces workspaces;
  private final Recipients recipients;
  private final Farewells farewells;
  private final Alerts alerts;
  private final Clock clock;

  Leaving(DeletionParts parts) {
    this.workspaces = parts.workspaces();
    this.recipients = parts.recipients();
    this.farewells = parts.farewells();
    this.alerts = parts.alerts();
    this.clock = parts.clock();
  }

  /** Done again, also after everything else is gone, it changes nothing. */
  void note(TenantId tenant) {
    workspaces
        .read(tenant)
        .map(this::farewell)
        .ifPresent(farewell -> farewells.note(tenant, farewell, clock.instant()));
  }

  /** Told twice, it is one mail. */
  void send(TenantId tenant) {
    alerts.erased(tenant);
  }

  /** Those who turned other mails off get this one, too: it is theirs to have. */
  private Farewell farewell(Workspace business) {
    var to = Addressee.of(business, recipients.list(business.tenant()));
    return new Farewell(business.name(), to);
  }
}
