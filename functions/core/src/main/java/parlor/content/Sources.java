package parlor.content;

import java.util.List;
import java.util.Optional;
import parlor.tenant.TenantId;

/** Where the sources of a business are kept. */
public interface Sources {
  /** All of them, by id. */
  List<Source> list(TenantId tenant);

  Optional<Source> read(TenantId tenant, SourceId id);

  /** Adds a source, or gives one that is there another place and state. */
  void write(TenantId tenant, Source source);

  /** Says how a source fares; one that was removed stays removed. */
  void report(TenantId tenant, SourceId id, SourceState state);

  /** Removes one; of {@link SourceId#HOME} is kept what it was. */
  void remove(TenantId tenant, SourceId id);

  /** {@link SourceId#HOME} as it stood when it was removed; empty while it is there. */
  Optional<Source> formerHome(TenantId tenant);
}
