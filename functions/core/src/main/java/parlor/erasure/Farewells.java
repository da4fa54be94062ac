package parlor.erasure;

import java.time.Instant;
import java.util.Optional;
import parlor.tenant.TenantId;

/** Whom the last mail of a business goes to, kept from its freeze until it has gone. */
public interface Farewells {
  /** Keeps it, for as long as a mail is remembered; one that was kept before stands. */
  void note(TenantId tenant, Farewell farewell, Instant now);

  /** Empty once it has gone. */
  Optional<Farewell> find(TenantId tenant);

  /** It has gone to all: their addresses go too, and nobody is noted again. */
  void forget(TenantId tenant);
}
