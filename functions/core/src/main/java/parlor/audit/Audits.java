package parlor.audit;

import java.util.List;
import java.util.Optional;
import parlor.tenant.TenantId;

/** The audit of each business: written once, never changed. */
public interface Audits {
  /**
   * Keeps an entry; once this returns, it stands.
   *
   * @throws parlor.failure.Unavailable if it may not stand
   */
  void write(TenantId tenant, AuditEntry entry);

  /** Up to so many, the newest first. */
  default List<AuditEntry> latest(TenantId tenant, int most) {
    return before(tenant, Optional.empty(), most);
  }

  /** Up to so many that are older than {@code before} where given, the newest first. */
  List<AuditEntry> before(TenantId tenant, Optional<AuditId> before, int most);
}
