package parlor.api.custody;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Audits;
import parlor.audit.Deed;
import parlor.seal.KeyRotation;
import parlor.seal.Rotated;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code {"tenant"}} to what became of the rotation of its key. */
final class RotationEndpoint {
  /** To finish a step and write the entry. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final KeyRotation rotation;
  private final Audits audits;
  private final Clock clock;
  private final RandomGenerator random;

  RotationEndpoint(KeyRotation rotation, Audits audits, Clock clock, RandomGenerator random) {
    this.rotation = rotation;
    this.audits = audits;
    this.clock = clock;
    this.random = random;
  }

  /** {@code left} is the time until Lambda ends the call. */
  JsonNode apply(JsonNode event, Duration left) {
    var deadline = clock.instant().plus(left).minus(MARGIN);
    return Events.tenant(event)
        .map(tenant -> rotate(tenant, deadline))
        .orElseGet(() -> Events.result("bad-request"));
  }

  private ObjectNode rotate(TenantId tenant, Instant deadline) {
    return switch (rotation.rotate(tenant, deadline)) {
      case Rotated.Done(var rewrapped, var unreadable) -> {
        // Afterwards: the owner is not told of a rotation that did not come to pass.
        audits.write(tenant, entry());
        yield Events.result("rotated").put("rewrapped", rewrapped).put("unreadable", unreadable);
      }
      case Rotated.TooSoon(var wait) ->
          Events.result("too-soon").put("retryAfterSeconds", wait.toSeconds() + 1);
      case Rotated.Unfinished(var rewrapped) ->
          Events.result("unfinished").put("rewrapped", rewrapped);
      case Rotated.Overtaken overtaken -> Events.result("overtaken");
      case Rotated.Gone gone -> Events.result("unknown-tenant");
    };
  }

  private AuditEntry entry() {
    return AuditEntry.of(AuditId.of(clock.instant(), random), Actor.OPERATOR, Deed.KEY_ROTATED);
  }
}
