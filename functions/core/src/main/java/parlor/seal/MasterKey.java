package parlor.seal;

import parlor.tenant.TenantId;

/** What stands above all tenant keys: KMS, or a key file on a laptop. The tenant is bound in. */
public interface MasterKey {
  byte[] wrap(TenantId tenant, byte[] key);

  /**
   * Opens a wrapped key.
   *
   * @throws Unreadable if it was wrapped for another tenant
   * @throws parlor.failure.Unavailable if the key cannot be reached
   */
  byte[] unwrap(TenantId tenant, byte[] wrapped);
}
