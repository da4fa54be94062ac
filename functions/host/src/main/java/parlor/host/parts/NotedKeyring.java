package parlor.host.parts;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import parlor.host.parts.ErasedIds.Gone;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/**
 * A keyring whose removals are noted where a copy of it does not reach. What has expired is not: it
 * is unreadable in any copy. A host's keys are not rotated, so a record's print stays the same.
 */
record NotedKeyring(Keyring keyring, ErasedIds erased, Clock clock) implements Keyring {
  @Override
  public boolean remove(TenantId tenant, RecordId record) {
    keyring
        .find(tenant, record)
        .filter(row -> row.expiresAt().isAfter(clock.instant()))
        .ifPresent(row -> erased.note(tenant, Gone.of(record, row.recordKey())));
    return keyring.remove(tenant, record);
  }

  @Override
  public Optional<TenantRow> tenantRow(TenantId tenant) {
    return keyring.tenantRow(tenant);
  }

  @Override
  public WrappedKey addTenantKey(TenantId tenant, WrappedKey key) {
    return keyring.addTenantKey(tenant, key);
  }

  @Override
  public boolean replaceTenantKey(TenantId tenant, WrappedKey from, TenantRow to) {
    return keyring.replaceTenantKey(tenant, from, to);
  }

  @Override
  public boolean removeTenantKey(TenantId tenant) {
    erased.note(tenant);
    return keyring.removeTenantKey(tenant);
  }

  @Override
  public Row addOrFind(TenantId tenant, RecordId record, Row row) {
    return keyring.addOrFind(tenant, record, row);
  }

  @Override
  public Optional<Row> find(TenantId tenant, RecordId record) {
    return keyring.find(tenant, record);
  }

  @Override
  public Map<RecordId, Row> findAll(TenantId tenant, Set<RecordId> records) {
    return keyring.findAll(tenant, records);
  }

  @Override
  public SequencedMap<RecordId, Row> latest(TenantId tenant, char kind, int most) {
    return keyring.latest(tenant, kind, most);
  }

  @Override
  public SequencedMap<RecordId, WrappedKey> recordKeys(
      TenantId tenant, Optional<RecordId> after, int most) {
    return keyring.recordKeys(tenant, after, most);
  }

  @Override
  public boolean replaceRecordKey(
      TenantId tenant, RecordId record, WrappedKey from, WrappedKey to) {
    return keyring.replaceRecordKey(tenant, record, from, to);
  }
}
