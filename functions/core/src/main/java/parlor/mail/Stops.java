package parlor.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.subject.Print;
import parlor.tenant.TenantId;

/**
 * Addresses that nothing more of a business goes to, whoever has them, as their prints: so nobody
 * reads which they are. All methods throw {@link parlor.failure.Unavailable} in an outage.
 */
public interface Stops {
  /** A print of an address, why nothing goes to it, and until when. */
  record Stopped(Print address, Stop stop, Instant expiresAt) {}

  /** Stops it for so long; the first reason stands. */
  void add(TenantId tenant, Print address, Stop stop, Instant expiresAt);

  /** Empty where mail may go. */
  Optional<Stop> find(TenantId tenant, Print address);

  /** All to which nothing may go, by their prints. */
  List<Stopped> list(TenantId tenant);

  /** Forgets what a mail service told before then; somebody's wish stands as long as was said. */
  void forget(TenantId tenant, Instant before);
}
