package parlor.erasure;

import parlor.seal.RecordId;
import parlor.tenant.TenantId;

/**
 * Which records a business has taken in from another: one that came and has lost its key was erased
 * here, and does not come again. Ids alone.
 */
public interface Arrivals {
  /** Once it has its key. Said again, it changes nothing. */
  void note(TenantId tenant, RecordId record);

  /** Whether it came before, as it stands now. */
  boolean has(TenantId tenant, RecordId record);
}
