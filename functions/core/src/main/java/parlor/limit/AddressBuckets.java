package parlor.limit;

import java.time.Instant;
import parlor.tenant.TenantId;

/** One bucket for each address and tenant, at {@link Rate#ADDRESS}. */
public interface AddressBuckets {
  /**
   * Takes one.
   *
   * @param probablyBusy a guess that the address asked a moment ago; a wrong guess costs a request
   * @throws parlor.failure.Unavailable when the store cannot say
   */
  Verdict take(TenantId tenant, HashedAddress address, Instant now, boolean probablyBusy);
}
