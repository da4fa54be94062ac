package parlor.answers;

import java.util.List;
import java.util.Optional;
import parlor.tenant.TenantId;

/** Where published content is kept. */
public interface Contents {
  /**
   * One version of a tenant's content, a {@link Faq} per language; empty if there is no such
   * version.
   *
   * @throws parlor.failure.Unavailable in an outage
   */
  Optional<List<Faq>> read(TenantId tenant, String version);
}
