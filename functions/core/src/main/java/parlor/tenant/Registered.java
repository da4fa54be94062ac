package parlor.tenant;

import java.time.Instant;
import java.util.Optional;

/**
 * A business as operators know it: that it is there, and nothing of it.
 *
 * @param erasedAt empty while it is there
 */
public record Registered(TenantId tenant, Instant madeAt, Optional<Instant> erasedAt) {}
