package parlor.tenant;

import java.time.Instant;
import java.util.Optional;

/** Which businesses there are. It outlives them, so that an erased one is known as such. */
public interface Registry {
  /** Adds a business; if it is there already, that stands. Times are whole seconds. */
  void add(TenantId tenant, Instant madeAt);

  Optional<Registered> find(TenantId tenant);
}
