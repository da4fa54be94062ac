package parlor.api.chat;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/** The real keyring, with something happening after each of its steps, which count from 1. */
class SteppedKeyring implements Keyring {
  private final Keyring real;
  private final IntConsumer after;
  private int steps;

  SteppedKeyring(Keyring real, IntConsumer after) {
    this.real = real;
    this.after = after;
  }

  int steps() {
    return steps;
  }

  private <T> T step(Supplier<T> verb) {
    var result = verb.get();
    after.accept(++steps);
    return result;
  }

  @Override
  public Optional<TenantRow> tenantRow(TenantId tenant) {
    return step(() -> real.tenantRow(tenant));
  }

  @Override
  public WrappedKey addTenantKey(TenantId tenant, WrappedKey key) {
    return step(() -> real.addTenantKey(tenant, key));
  }

  @Override
  public boolean replaceTenantKey(TenantId tenant, WrappedKey from, TenantRow to) {
    return step(() -> real.replaceTenantKey(tenant, from, to));
  }

  @Override
  public boolean removeTenantKey(TenantId tenant) {
    return step(() -> real.removeTenantKey(tenant));
  }

  @Override
  public Row addOrFind(TenantId tenant, RecordId record, Row row) {
    return step(() -> real.addOrFind(tenant, record, row));
  }

  @Override
  public Optional<Row> find(TenantId tenant, RecordId record) {
    return step(() -> real.find(tenant, record));
  }

  @Override
  public boolean remove(TenantId tenant, RecordId record) {
    return step(() -> real.remove(tenant, record));
  }

  @Override
  public Map<RecordId, Row> findAll(TenantId tenant, Set<RecordId> records) {
    return step(() -> real.findAll(tenant, records));
  }

  @Override
  public SequencedMap<RecordId, Row> latest(TenantId tenant, char kind, int most) {
    return step(() -> real.latest(tenant, kind, most));
  }

  @Override
  public SequencedMap<RecordId, WrappedKey> recordKeys(
      TenantId tenant, Optional<RecordId> after, int most) {
    return step(() -> real.recordKeys(tenant, after, most));
  }

  @Override
  public boolean replaceRecordKey(
      TenantId tenant, RecordId record, WrappedKey from, WrappedKey to) {
    return step(() -> real.replaceRecordKey(tenant, record, from, to));
  }
}
