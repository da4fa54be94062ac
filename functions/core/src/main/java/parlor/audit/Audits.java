package parlor.audit;

import java.util.List;
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
  List<AuditEntry> latest(TenantId tenant, int most);
}
