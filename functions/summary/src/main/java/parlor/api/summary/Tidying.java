package parlor.api.summary;

import java.time.Duration;
import java.util.Optional;
import parlor.erasure.Shredding;
import parlor.tenant.Workspace;

/**
 * Has go what a business keeps no longer: of the audit, and of conversations and leads what was
 * kept by a clock that ran longer.
 */
final class Tidying {
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int DEEDS = 200;
  private static final int OLDEST = 25;
  private static final Duration SHREDDED = Duration.ofSeconds(10);

  private final SummaryParts parts;
  private final Shredding shredding;

  Tidying(SummaryParts parts) {
    this.parts = parts;
    this.shredding = new Shredding(parts.keyring(), parts.index(), parts.clock());
  }

  /** When to come again, if that was not all. */
  Optional<Duration> tidy(Job.Tidy job) {
    return parts
        .workspaces()
        .read(job.tenant())
        .filter(business -> forgetDeeds(business) || !shred(business))
        .map(_ -> SOON);
  }

  /** What was done longer ago than the business keeps; whether there may be more of it. */
  private boolean forgetDeeds(Workspace business) {
    var before = business.retention().beginOfAudit(parts.clock().instant());
    return parts.audits().forget(business.tenant(), before, DEEDS) == DEEDS;
  }

  /** What was kept by a clock that ran longer; whether that is all. */
  private boolean shred(Workspace business) {
    var tenant = business.tenant();
    var until = parts.clock().instant().plus(SHREDDED);
    var kept = business.retention();
    return shredding.conversations(tenant, kept, OLDEST, until)
        && shredding.leads(tenant, kept, OLDEST, until);
  }
}
