package parlor.limit;

import java.time.Instant;
import parlor.tenant.TenantId;

/** What is counted for each address and tenant, by the rules of {@link AddressState}. */
public interface AddressBuckets {
  /**
   * Takes one.
   *
   * @param probablyBusy a guess that the address asked a moment ago; a wrong guess costs a request
   * @throws parlor.failure.Unavailable when the store cannot say
   */
  Verdict take(TenantId tenant, HashedAddress address, Instant now, boolean probablyBusy);

  /**
   * Holds a refused message against the address.
   *
   * @param probablyStrikes a guess at how many are held already; a wrong one costs a request
   * @return what is counted for it after that
   * @throws parlor.failure.Unavailable when the store cannot say
   */
  AddressState strike(TenantId tenant, HashedAddress address, Instant now, int probablyStrikes);
}
