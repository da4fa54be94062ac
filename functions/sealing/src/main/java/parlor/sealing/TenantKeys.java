package parlor.sealing;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import parlor.seal.MasterKey;
import parlor.seal.Unreadable;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/** Tenants' keys once opened: at most 1,000 of them, each for five minutes at most. */
final class TenantKeys {
  static final Duration LIFE = Duration.ofMinutes(5);
  private static final int MOST = 1_000;

  private record Name(TenantId tenant, WrappedKey key) {}

  private record Opened(TenantKey key, Instant at) {}

  private final LinkedHashMap<Name, Opened> opened = new LinkedHashMap<>();
  private final MasterKey master;
  private final Clock clock;

  TenantKeys(MasterKey master, Clock clock) {
    this.master = master;
    this.clock = clock;
  }

  /**
   * The tenant's key, from memory or through the master key.
   *
   * @throws Unreadable if it was wrapped for another tenant
   */
  TenantKey open(TenantId tenant, WrappedKey key) {
    var name = new Name(tenant, key);
    var now = clock.instant();
    synchronized (opened) {
      // Oldest first, so only those to be forgotten are looked at.
      while (!opened.isEmpty() && stale(opened.firstEntry().getValue(), now)) {
        opened.pollFirstEntry();
      }
      var known = opened.get(name);
      if (known != null && !stale(known, now)) {
        return known.key();
      }
    }
    var fresh = unwrap(tenant, key);
    synchronized (opened) {
      opened.putLast(name, new Opened(fresh, now));
      if (opened.size() > MOST) {
        opened.pollFirstEntry();
      }
    }
    return fresh;
  }

  private static boolean stale(Opened key, Instant now) {
    return key.at().plus(LIFE).isBefore(now) || key.at().isAfter(now);
  }

  private TenantKey unwrap(TenantId tenant, WrappedKey key) {
    try {
      return TenantKey.of(Keysets.parse(master.unwrap(tenant, key.bytes())));
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }
}
