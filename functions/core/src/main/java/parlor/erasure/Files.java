package parlor.erasure;

import parlor.tenant.TenantId;

/** All files of a business, published and given, for its erasure. */
public interface Files {
  long count(TenantId tenant);

  /** Removes up to so many; false if there may be more. */
  boolean remove(TenantId tenant, int most);
}
