package parlor.limit;

import java.time.Duration;
import java.time.Instant;
import parlor.concurrent.Remembered;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/**
 * Asks a key's item once and remembers a refusal until it may succeed. What an owner can change
 * (status, origins, allowance) is believed for thirty seconds at most.
 */
public final class KeyGate {
  static final Duration BELIEVED = Duration.ofSeconds(30);

  private record Use(TenantId tenant, String serial, Origin origin) {}

  private record Refusal(KeyVerdict verdict, Instant at, Instant until) {}

  private final Remembered<Use, Refusal> refused = new Remembered<>(10_000);
  private final Keys keys;

  public KeyGate(Keys keys) {
    this.keys = keys;
  }

  /**
   * Takes one message of the key's bucket and month, and {@code most} micro-dollars of its spend.
   */
  public KeyVerdict take(PublicKey key, Origin origin, Instant now, long most) {
    var use = new Use(key.tenant(), key.serial(), origin);
    var known = refused.get(use);
    if (known.isPresent() && known.get().until().isAfter(now)) {
      return later(known.get().verdict(), Duration.between(known.get().at(), now));
    }
    var verdict = keys.take(key, origin, now, most);
    switch (verdict) {
      case KeyVerdict.Admitted _ -> {}
      case KeyVerdict.TooMany(var wait) -> remember(use, verdict, now, wait);
      case KeyVerdict.NotAllowed _, KeyVerdict.QuotaReached _ ->
          remember(use, verdict, now, BELIEVED);
    }
    return verdict;
  }

  /** As {@link Keys#settle}. */
  public void settle(PublicKey key, Instant reserved, long unused) {
    if (unused != 0) {
      keys.settle(key, reserved, unused);
    }
  }

  /** As {@link Keys#pressed}. */
  public boolean pressed(PublicKey key, Instant now) {
    return keys.pressed(key, now);
  }

  private void remember(Use use, KeyVerdict verdict, Instant now, Duration wait) {
    refused.put(use, new Refusal(verdict, now, now.plus(wait)));
  }

  private static KeyVerdict later(KeyVerdict verdict, Duration passed) {
    return switch (verdict) {
      case KeyVerdict.TooMany(var wait) -> new KeyVerdict.TooMany(wait.minus(passed));
      case KeyVerdict.QuotaReached(var wait) -> new KeyVerdict.QuotaReached(wait.minus(passed));
      default -> verdict;
    };
  }
}
