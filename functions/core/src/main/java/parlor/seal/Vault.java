package parlor.seal;

import parlor.tenant.TenantId;

/** Makes and opens keys. Unwrapped tenant keys are held at most five minutes. */
public interface Vault {
  /** A new tenant key, wrapped by the master key. */
  WrappedKey newTenantKey(TenantId tenant);

  /** A new record key under a tenant key. */
  KeyChain newRecordKey(TenantId tenant, RecordId record, WrappedKey tenantKey);

  /**
   * Opens a record's key.
   *
   * @throws Unreadable if the chain was made for another tenant or record
   * @throws parlor.failure.Unavailable if the master key cannot be reached
   */
  Seal open(TenantId tenant, RecordId record, KeyChain keys);
}
