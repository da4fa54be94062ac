package parlor.api.custody;

import java.time.Clock;
import java.util.random.RandomGenerator;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Audits;
import parlor.audit.Deed;
import parlor.audit.Reason;
import parlor.seal.Keyring;
import parlor.tenant.Registry;
import parlor.tenant.TenantId;

/** Opens one business to whoever asks, once its owner can read that they did, and why. */
final class BreakGlass {
  /** Takes on the one role that unwraps a business's key for a person. */
  interface Glass {
    /** {@code entry} is what AWS's own logs will call whoever uses it. */
    Credentials vend(TenantId tenant, AuditId entry);
  }

  /** What became of it. */
  sealed interface Outcome {
    /** The entry stands, and these open the business until they end. */
    record Opened(AuditId entry, Credentials credentials) implements Outcome {}

    /** No such business, or one that was erased. */
    record UnknownTenant() implements Outcome {}
  }

  private final Registry registry;
  private final Keyring keyring;
  private final Audits audits;
  private final Glass glass;
  private final Clock clock;
  private final RandomGenerator random;

  BreakGlass(
      Registry registry,
      Keyring keyring,
      Audits audits,
      Glass glass,
      Clock clock,
      RandomGenerator random) {
    this.registry = registry;
    this.keyring = keyring;
    this.audits = audits;
    this.glass = glass;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Writes the entry, then vends.
   *
   * @throws parlor.failure.Unavailable if the entry may not stand: then nothing is vended
   */
  Outcome open(TenantId tenant, Reason reason) {
    if (registry.find(tenant).isEmpty() || keyring.tenantKey(tenant).isEmpty()) {
      return new Outcome.UnknownTenant();
    }
    var id = AuditId.of(clock.instant(), random);
    var entry = AuditEntry.of(id, Actor.OPERATOR, Deed.EMERGENCY_ACCESS).because(reason);
    audits.write(tenant, entry);
    return new Outcome.Opened(id, glass.vend(tenant, id));
  }
}
