package parlor.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import parlor.tenant.TenantId;

/**
 * Rotates one tenant's key while visits go on. First every record's key is put under the newer of
 * the tenant key's two generations; then the older one is dropped and a fresh one added. No order
 * of steps loses a record, so a run that was cut short is resumed by another run.
 */
public final class KeyRotation {
  /** Between two rotations: far longer than a call runs, or a tenant key read by it is used. */
  public static final Duration LEAST = Duration.ofHours(1);

  private static final int PAGE = 500;

  private final Vault vault;
  private final Keyring keyring;
  private final Clock clock;
  private final int page;

  public KeyRotation(Vault vault, Keyring keyring, Clock clock) {
    this(vault, keyring, clock, PAGE);
  }

  /** {@code page} is how many records are in memory at once. */
  public KeyRotation(Vault vault, Keyring keyring, Clock clock, int page) {
    this.vault = vault;
    this.keyring = keyring;
    this.clock = clock;
    this.page = page;
  }

  /**
   * One rotation, or the rest of one; begins nothing more once the deadline has come.
   *
   * @throws Unreadable if the tenant's key does not open: then nothing was written
   * @throws parlor.failure.Unavailable in an outage: another run goes on from there
   */
  public Rotated rotate(TenantId tenant, Instant deadline) {
    var row = keyring.tenantRow(tenant);
    if (row.isEmpty()) {
      return new Rotated.Gone();
    }
    var wait = wait(row.get());
    return wait.isPositive()
        ? new Rotated.TooSoon(wait)
        : new Walk(tenant, row.get().tenantKey(), deadline).go();
  }

  private Duration wait(Keyring.TenantRow row) {
    return row.rotated()
        .map(last -> Duration.between(clock.instant(), last.plus(LEAST)))
        .orElse(Duration.ZERO);
  }

  /** One run over all of a tenant's records. */
  private final class Walk {
    private final TenantId tenant;
    private final WrappedKey standing;
    private final WrappedKey next;
    private final Instant deadline;
    private int rewrapped;
    private int unreadable;

    Walk(TenantId tenant, WrappedKey standing, Instant deadline) {
      this.tenant = tenant;
      this.standing = standing;
      this.next = vault.rotated(tenant, standing);
      this.deadline = deadline;
    }

    Rotated go() {
      Optional<RecordId> after = Optional.empty();
      do {
        var keys = keyring.recordKeys(tenant, after, page);
        for (var key : keys.entrySet()) {
          if (late()) {
            return new Rotated.Unfinished(rewrapped);
          }
          rewrap(key.getKey(), key.getValue());
        }
        if (keys.size() < page) {
          return late() ? new Rotated.Unfinished(rewrapped) : replace();
        }
        after = Optional.of(keys.lastEntry().getKey());
        // Of an erased tenant the key is not kept in use any longer than it takes to notice.
      } while (keyring.tenantKey(tenant).filter(standing::equals).isPresent());
      return lost();
    }

    private boolean late() {
      return !clock.instant().isBefore(deadline);
    }

    private void rewrap(RecordId record, WrappedKey key) {
      try {
        var newer = vault.rewrapped(tenant, record, new KeyChain(standing, key));
        if (newer.isPresent() && keyring.replaceRecordKey(tenant, record, key, newer.get())) {
          rewrapped++;
        }
      } catch (Unreadable e) {
        // Both generations stand in the key at hand, so dropping the older one costs it nothing.
        unreadable++;
      }
    }

    private Rotated replace() {
      var row = new Keyring.TenantRow(next, Optional.of(clock.instant()));
      return keyring.replaceTenantKey(tenant, standing, row)
          ? new Rotated.Done(rewrapped, unreadable)
          : lost();
    }

    private Rotated lost() {
      return keyring.tenantKey(tenant).isPresent() ? new Rotated.Overtaken() : new Rotated.Gone();
    }
  }
}
