package parlor.sealing;

import com.google.crypto.tink.Aead;
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

  private record Opened(Aead aead, Instant at) {}

  private final LinkedHashMap<Name, Opened> opened = new LinkedHashMap<>(64, 0.75f, true);
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
  Aead open(TenantId tenant, WrappedKey key) {
    var name = new Name(tenant, key);
    var now = clock.instant();
    synchronized (opened) {
      opened.values().removeIf(one -> one.at().plus(LIFE).isBefore(now) || one.at().isAfter(now));
      var known = opened.get(name);
      if (known != null) {
        return known.aead();
      }
    }
    var aead = unwrap(tenant, key);
    synchronized (opened) {
      opened.put(name, new Opened(aead, now));
      if (opened.size() > MOST) {
        opened.pollFirstEntry();
      }
    }
    return aead;
  }

  private Aead unwrap(TenantId tenant, WrappedKey key) {
    try {
      return Keysets.aead(Keysets.parse(master.unwrap(tenant, key.bytes())));
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }
}
