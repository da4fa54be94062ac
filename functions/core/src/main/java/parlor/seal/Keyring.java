package parlor.seal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.tenant.TenantId;

/** The wrapped keys of a tenant; also the work list of an erasure. It has no backups, by design. */
public interface Keyring {
  /**
   * A record's row.
   *
   * @param resumeHash hash of the secret that lets a visitor go on
   * @param expiresAt when the record's rows go; readers compare it with the clock
   */
  record Row(WrappedKey recordKey, SecretHash resumeHash, Instant expiresAt) {}

  Optional<WrappedKey> tenantKey(TenantId tenant);

  /** Keeps a new tenant's key; returns the one that stands if another came first. */
  WrappedKey addTenantKey(TenantId tenant, WrappedKey key);

  void add(TenantId tenant, RecordId record, Row row);

  /** Read strongly: an erased record is gone at once. */
  Optional<Row> find(TenantId tenant, RecordId record);

  /** Those that exist of up to 100. */
  Map<RecordId, Row> findAll(TenantId tenant, Set<RecordId> records);
}
