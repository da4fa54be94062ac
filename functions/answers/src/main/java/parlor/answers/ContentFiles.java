package parlor.answers;

import java.util.Optional;
import parlor.tenant.TenantId;

/** Where whoever publishes content keeps its versions; {@link Contents} is the readers' side. */
public interface ContentFiles {
  /**
   * A version as it was kept; empty if it is not there.
   *
   * @throws parlor.failure.Unavailable in an outage
   */
  Optional<ContentFile> file(TenantId tenant, String version);

  /** Keeps a version; to keep it again changes nothing. */
  void keep(TenantId tenant, ContentFile file);

  /** Removes a version, where it is there. */
  void remove(TenantId tenant, String version);
}
