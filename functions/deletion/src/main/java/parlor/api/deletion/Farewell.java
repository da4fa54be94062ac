package parlor.api.deletion;

import java.util.UUID;
import parlor.erasure.SignedReceipt;
import parlor.tenant.TenantId;

/** The last mail that goes out for a business. */
interface Farewell {
  /** Notes whom it is to go to, while that is known. Done again, it changes nothing. */
  void prepare(TenantId tenant, UUID erasure);

  /** Sends it to whom it has not gone yet, and forgets them. */
  void send(TenantId tenant, UUID erasure, SignedReceipt receipt);
}
