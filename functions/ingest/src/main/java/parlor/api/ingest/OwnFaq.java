package parlor.api.ingest;

import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.tenant.TenantId;

/** A business's own questions and answers, which whoever runs the place brings along. */
public final class OwnFaq {
  private final IngestParts parts;

  public OwnFaq(IngestParts parts) {
    this.parts = parts;
  }

  /** Keeps them, one JSON object a language; they are read before it returns. */
  public void keep(TenantId tenant, byte[] json) {
    parts.uploads().keep(tenant, SourceId.FAQ, json);
    if (parts.sources().read(tenant, SourceId.FAQ).isEmpty()) {
      var state = SourceState.waiting(parts.clock().instant());
      parts
          .sources()
          .write(tenant, new Source(tenant, SourceId.FAQ, Source.Kind.FILE, "faq.json", state));
    }
    new Ingest(parts).read(tenant, SourceId.FAQ);
  }
}
