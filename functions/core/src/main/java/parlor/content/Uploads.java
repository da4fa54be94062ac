package parlor.content;

import java.util.Optional;
import parlor.tenant.TenantId;

/** Where uploaded files are kept, as they came. */
public interface Uploads {
  /**
   * The bytes of a source's file; empty if it is not there.
   *
   * @throws parlor.failure.Unavailable in an outage
   */
  Optional<byte[]> read(TenantId tenant, SourceId id);

  /** Keeps a file in place of the one before it. */
  void keep(TenantId tenant, SourceId id, byte[] bytes);

  void remove(TenantId tenant, SourceId id);
}
