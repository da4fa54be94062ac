package parlor.seal;

import java.util.Optional;
import parlor.tenant.TenantId;

/**
 * Opens a tenant's records within one call. The tenant's key is read before the records' rows, so a
 * rotation in between has put them under a key that this one holds. Should a row be of a later
 * rotation still, the tenant's key is read once more: a record must not look erased for being new.
 */
public final class RecordOpener {
  /** A record's keys, which fit, and what they open. */
  public record Opened(KeyChain keys, Seal seal) {}

  /** A record's row, and what it opens. */
  public record Found(Keyring.Row row, Opened opened) {
    public Seal seal() {
      return opened.seal();
    }
  }

  private final Keyring keyring;
  private final Vault vault;
  private final TenantId tenant;
  private WrappedKey tenantKey;
  private boolean again = true;

  /** {@code tenantKey} was read before any record's row. */
  public RecordOpener(Keyring keyring, Vault vault, TenantId tenant, WrappedKey tenantKey) {
    this.keyring = keyring;
    this.vault = vault;
    this.tenant = tenant;
    this.tenantKey = tenantKey;
  }

  /** Opens one record; empty if it, or its business, has no key any more. */
  public static Optional<Found> find(
      Keyring keyring, Vault vault, TenantId tenant, RecordId record) {
    var tenantKey = keyring.tenantKey(tenant);
    if (tenantKey.isEmpty()) {
      return Optional.empty();
    }
    var opener = new RecordOpener(keyring, vault, tenant, tenantKey.get());
    return keyring
        .find(tenant, record)
        .flatMap(row -> opener.open(record, row.recordKey()).map(it -> new Found(row, it)));
  }

  /** Empty if the record opens under no key that the tenant has. */
  public Optional<Opened> open(RecordId record, WrappedKey recordKey) {
    var opened = attempt(record, recordKey);
    if (opened.isPresent() || !again) {
      return opened;
    }
    again = false;
    var newer = keyring.tenantKey(tenant).filter(key -> !key.equals(tenantKey));
    if (newer.isEmpty()) {
      return Optional.empty();
    }
    tenantKey = newer.get();
    return attempt(record, recordKey);
  }

  private Optional<Opened> attempt(RecordId record, WrappedKey recordKey) {
    var keys = new KeyChain(tenantKey, recordKey);
    try {
      return Optional.of(new Opened(keys, vault.open(tenant, record, keys)));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }
}
