package parlor.seal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;

/** The wrapped keys of a tenant; also the work list of an erasure. It has no backups, by design. */
public interface Keyring {
  /**
   * A record's row.
   *
   * @param resumeHash hash of the secret that lets a visitor go on, where it is a conversation
   * @param expiresAt when the record's rows go; readers compare it with the clock
   * @param from the site that a visit came from
   */
  record Row(
      WrappedKey recordKey,
      Optional<SecretHash> resumeHash,
      Instant expiresAt,
      Optional<Origin> from) {
    /** Of a conversation, wherever it came from. */
    public Row(WrappedKey recordKey, SecretHash resumeHash, Instant expiresAt) {
      this(recordKey, Optional.of(resumeHash), expiresAt, Optional.empty());
    }

    /** Of any other record. */
    public Row(WrappedKey recordKey, Instant expiresAt) {
      this(recordKey, Optional.empty(), expiresAt, Optional.empty());
    }
  }

  /**
   * The tenant's row.
   *
   * @param rotated when the key was last rotated; empty if it never was
   */
  record TenantRow(WrappedKey tenantKey, Optional<Instant> rotated) {}

  Optional<TenantRow> tenantRow(TenantId tenant);

  default Optional<WrappedKey> tenantKey(TenantId tenant) {
    return tenantRow(tenant).map(TenantRow::tenantKey);
  }

  /** Keeps a new tenant's key; returns the one that stands if another came first. */
  WrappedKey addTenantKey(TenantId tenant, WrappedKey key);

  /** Puts {@code to} where {@code from} stands; false if it stands there no more. */
  boolean replaceTenantKey(TenantId tenant, WrappedKey from, TenantRow to);

  /** Shreds the tenant's key, and so all that is sealed; false if there was none. */
  boolean removeTenantKey(TenantId tenant);

  /** Keeps a new record's row; returns the one that stands if another came first. */
  Row addOrFind(TenantId tenant, RecordId record, Row row);

  /** Keeps the row of a record that nobody else can be making. */
  default void add(TenantId tenant, RecordId record, Row row) {
    if (!addOrFind(tenant, record, row).equals(row)) {
      throw new IllegalStateException("a record has its key already");
    }
  }

  /** Read strongly: an erased record is gone at once. */
  Optional<Row> find(TenantId tenant, RecordId record);

  /** Shreds a record's key, and so the record; false if there was none. */
  boolean remove(TenantId tenant, RecordId record);

  /** Those that exist of up to 100. */
  Map<RecordId, Row> findAll(TenantId tenant, Set<RecordId> records);

  /** The newest records of a kind whose ids are in the order of time, the newest first. */
  SequencedMap<RecordId, Row> latest(TenantId tenant, char kind, int most);

  /** Records' keys in the order of their names; fewer than {@code most} at the end only. */
  SequencedMap<RecordId, WrappedKey> recordKeys(
      TenantId tenant, Optional<RecordId> after, int most);

  /** Puts {@code to} where {@code from} stands; false if it stands there no more. */
  boolean replaceRecordKey(TenantId tenant, RecordId record, WrappedKey from, WrappedKey to);
}
