package parlor.sealing;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import parlor.concurrent.Remembered;
import parlor.seal.MasterKey;
import parlor.seal.Unreadable;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/** Tenants' keys once opened: at most 1,000 of them, each for five minutes at most. */
final class TenantKeys {
  static final Duration LIFE = Duration.ofMinutes(5);
  private static final int MOST = 1_000;

  private record Name(TenantId tenant, WrappedKey key) {}

  private final Remembered<Name, TenantKey> opened;
  private final MasterKey master;

  TenantKeys(MasterKey master, Clock clock) {
    this.master = master;
    this.opened = new Remembered<>(MOST, LIFE, clock);
  }

  /**
   * The tenant's key, from memory or through the master key.
   *
   * @throws Unreadable if it was wrapped for another tenant
   */
  TenantKey open(TenantId tenant, WrappedKey key) {
    var name = new Name(tenant, key);
    var known = opened.get(name);
    if (known.isPresent()) {
      return known.get();
    }
    var fresh = unwrap(tenant, key);
    opened.put(name, fresh);
    return fresh;
  }

  private TenantKey unwrap(TenantId tenant, WrappedKey key) {
    try {
      return TenantKey.parse(master.unwrap(tenant, key.bytes()));
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }
}
