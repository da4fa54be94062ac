package parlor.tenant;

import java.util.List;
import java.util.Optional;

/**
 * All businesses, page by page, in no order. The one port that names no tenant: for operator jobs
 * and the daily re-reading, whose own roles read the registry and no other table.
 */
public interface AllTenants {
  /**
   * Some of them.
   *
   * @param next where the page after it begins; empty after the last
   */
  record Page(List<Registered> tenants, Optional<TenantId> next) {
    public Page {
      tenants = List.copyOf(tenants);
    }
  }

  /** Up to {@code most}, beginning after {@code after}, or at the beginning. */
  Page page(Optional<TenantId> after, int most);
}
