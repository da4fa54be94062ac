package parlor.api.owner;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parlor.audit.About;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Audits;
import parlor.audit.Reason;
import parlor.failure.Unavailable;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Read;
import parlor.limit.HashedAddress;
import parlor.tenant.Workspaces;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/owner/audit}: who did what, newest first. */
final class ReadAudit implements Answering {
  private record Wanted(int most, Optional<AuditId> before) {}

  private final Audits audits;
  private final Workspaces workspaces;
  private final Cursors cursors;
  private final Clock clock;

  ReadAudit(Audits audits, Workspaces workspaces, Cursors cursors, Clock clock) {
    this.audits = audits;
    this.workspaces = workspaces;
    this.cursors = cursors;
    this.clock = clock;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var cursor = Optional.ofNullable(visit.call().query().get("cursor"));
    var wanted =
        cursors
            .open(visit, OwnerRoute.READ_AUDIT, cursor)
            .then(
                last ->
                    Asked.limit(visit)
                        .then(most -> Read.good(new Wanted(most, last.map(ReadAudit::id)))));
    return switch (wanted) {
      case Read.Bad<Wanted>(var problem) -> problem.reply(visit.call());
      case Read.Good<Wanted>(Wanted(var most, var before)) ->
          reply(visit, audits.before(visit.tenant(), before, since(visit), most), most);
    };
  }

  private Instant since(Visit visit) {
    var workspace =
        workspaces.read(visit.tenant()).orElseThrow(() -> new Unavailable("workspace", null));
    return workspace.retention().beginOfAudit(clock.instant());
  }

  private HttpReply reply(Visit visit, List<AuditEntry> entries, int most) {
    var json = Json.object();
    var array = json.putArray("entries");
    entries.forEach(entry -> array.add(json(entry)));
    if (entries.size() == most) {
      var last = entries.getLast().id().toString();
      json.put("next", cursors.seal(visit, OwnerRoute.READ_AUDIT, last));
    } else {
      json.putNull("next");
    }
    return Json.reply(200, json);
  }

  static ObjectNode json(AuditEntry entry) {
    return Json.object()
        .put("id", entry.id().toString())
        .put("at", entry.id().at().toString())
        .put("who", entry.who().value())
        .put("what", Words.of(entry.what()))
        .put("record", entry.record().map(record -> record.id().toString()).orElse(null))
        .put("about", entry.about().map(About::value).orElse(null))
        .put("from", entry.from().map(HashedAddress::value).orElse(null))
        .put("reason", entry.reason().map(Reason::text).orElse(null));
  }

  private static AuditId id(String place) {
    return new AuditId(UUID.fromString(place));
  }
}
