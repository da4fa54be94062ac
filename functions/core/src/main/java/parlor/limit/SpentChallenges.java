package parlor.limit;

import java.time.Instant;
import parlor.tenant.TenantId;

/** Which challenges were solved: each is good once. */
public interface SpentChallenges {
  /**
   * Whether it is spent now and was not before.
   *
   * @param until when it can be forgotten
   * @throws parlor.failure.Unavailable when the store cannot say
   */
  boolean spend(TenantId tenant, String challenge, Instant until);
}
