package parlor.api.ingest;

import parlor.content.SourceId;
import parlor.tenant.TenantId;

/** Has a source read soon, by someone else. */
@FunctionalInterface
public interface Ingests {
  void ask(TenantId tenant, SourceId id);
}
