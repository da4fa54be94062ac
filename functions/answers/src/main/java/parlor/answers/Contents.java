package parlor.answers;

import java.util.Optional;
import parlor.tenant.TenantId;

/** Where published content is kept. */
public interface Contents {
  /**
   * One version of a tenant's content, empty if there is no such version.
   *
   * @throws parlor.failure.Unavailable in an outage
   */
  Optional<Content> read(TenantId tenant, String version);
}
