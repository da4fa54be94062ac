package parlor.erasure;

import java.util.UUID;
import parlor.tenant.TenantId;

/** Has a business erased, by someone else and until it is done. */
@FunctionalInterface
public interface Erasures {
  /**
   * Begins; one that was begun goes on, whoever asks again.
   *
   * @throws parlor.failure.Unavailable if it was perhaps not begun
   */
  void begin(TenantId tenant, UUID id);
}
