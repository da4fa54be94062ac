package parlor.tenant;

import java.time.Instant;
import java.util.Optional;

/** Which businesses there are. It outlives them, so that an erased one is known as such. */
public interface Registry {
  /** Adds a business; if it is there already, that stands. Times are whole seconds. */
  void add(TenantId tenant, Instant madeAt);

  /** Says that a business was erased; the first time it was said stands. */
  void erased(TenantId tenant, Instant at);

  Optional<Registered> find(TenantId tenant);
}
