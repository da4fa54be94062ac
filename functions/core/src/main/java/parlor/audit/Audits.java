package parlor.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.tenant.TenantId;

/** The audit of each business: written once, never changed, and gone when its time is over. */
public interface Audits {
  /**
   * Keeps an entry; once this returns, it stands.
   *
   * @throws parlor.failure.Unavailable if it may not stand
   */
  void write(TenantId tenant, AuditEntry entry);

  /** Up to so many, the newest first. */
  default List<AuditEntry> latest(TenantId tenant, int most) {
    return before(tenant, Optional.empty(), Instant.EPOCH, most);
  }

  /**
   * Up to so many that are older than {@code before} where given, the newest first; of what was
   * done before {@code since} nothing.
   */
  List<AuditEntry> before(TenantId tenant, Optional<AuditId> before, Instant since, int most);

  /** Removes up to so many of before then, the oldest first; fewer only where no more are left. */
  int forget(TenantId tenant, Instant before, int most);
}
