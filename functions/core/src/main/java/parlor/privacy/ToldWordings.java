package parlor.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.tenant.TenantId;
import parlor.tenant.Wording;

/**
 * What visitors were told, word for word, so that a conversation need keep its version alone. All
 * methods throw {@link parlor.failure.Unavailable} in an outage.
 */
public interface ToldWordings {
  /** Kept until then at least; quickly where it was kept before. */
  void keep(TenantId tenant, Wording wording, Instant until);

  /** All since the first that is still there, in the order of their versions. */
  List<Wording> all(TenantId tenant);

  /** Empty if no conversation can speak of it any more. */
  Optional<Wording> find(TenantId tenant, String version);
}
