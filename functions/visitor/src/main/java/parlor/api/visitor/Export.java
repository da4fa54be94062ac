package parlor.api.visitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.conversation.Entry;
import parlor.conversation.Transcript;
import parlor.lead.Lead;
import parlor.tenant.Workspace;

/** A conversation, opened for its visitor. */
record Export(
    Workspace workspace,
    Transcript transcript,
    List<Entry> entries,
    Optional<Lead> lead,
    Instant at) {
  Export {
    entries = List.copyOf(entries);
  }

  @Override
  public String toString() {
    return "Export[" + transcript.id() + "]";
  }
}
