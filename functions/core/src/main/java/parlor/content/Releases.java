package parlor.content;

import java.time.Instant;
import java.util.Set;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/** Which version of a business's content is live, and who has been told. */
public interface Releases {
  /** As it stands now; {@link Release#NONE} before anything. */
  Release read(TenantId tenant);

  /**
   * Makes a version live and retires the one before it, if {@code seen} is still what is live.
   * False if someone else released first.
   */
  boolean replace(TenantId tenant, Release seen, String version);

  /** From now on this key is told; returns what is live. */
  Release enrol(PublicKey key);

  /** Writes a version into a key's item; nothing happens where there is no item. */
  void tell(PublicKey key, String version);

  /** Every key has been told not to use these any more. */
  void told(TenantId tenant, Set<String> versions, Instant now);

  /** These retired versions are no longer kept. */
  void forget(TenantId tenant, Set<String> versions);
}
