package parlor.seal;

import java.util.Optional;
import parlor.tenant.TenantId;

/** Makes and opens keys. Unwrapped tenant keys are held at most five minutes. */
public interface Vault {
  /** A new tenant key, wrapped by the master key. */
  WrappedKey newTenantKey(TenantId tenant);

  /**
   * The tenant key's next turn: its newest generation and a fresh one, under which records are
   * wrapped from then on. Older generations are dropped.
   *
   * @throws Unreadable if it was wrapped for another tenant
   * @throws parlor.failure.Unavailable if the master key cannot be reached
   */
  WrappedKey rotated(TenantId tenant, WrappedKey tenantKey);

  /** A new record key under a tenant key. */
  KeyChain newRecordKey(TenantId tenant, RecordId record, WrappedKey tenantKey);

  /**
   * The same record key under the tenant key's newest generation; empty if it is already.
   *
   * @throws Unreadable if the chain was made for another tenant or record
   * @throws parlor.failure.Unavailable if the master key cannot be reached
   */
  Optional<WrappedKey> rewrapped(TenantId tenant, RecordId record, KeyChain keys);

  /**
   * Opens a record's key.
   *
   * @throws Unreadable if the chain was made for another tenant or record
   * @throws parlor.failure.Unavailable if the master key cannot be reached
   */
  Seal open(TenantId tenant, RecordId record, KeyChain keys);

  /**
   * What blinds a tenant's index. It stays the same when the key is rotated.
   *
   * @throws Unreadable if the key was wrapped for another tenant
   * @throws parlor.failure.Unavailable if the master key cannot be reached
   */
  Blind blind(TenantId tenant, WrappedKey tenantKey);
}
