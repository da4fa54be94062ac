package parlor.api.owner;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import parlor.audit.Deed;
import parlor.failure.Unavailable;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Read;
import parlor.tenant.Registered;
import parlor.tenant.Registry;
import parlor.tenant.Workspaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/owner/imports}: conversations and leads of an export, taken into another
 * workspace. What began in this one is not taken: it may have been erased here, and erased stays
 * erased. Doing it again finishes what was cut short, and doubles nothing.
 */
final class ImportWorkspace implements Answering {
  private static final Set<String> FIELDS =
      Set.of(
          "version",
          "exportedAt",
          "settings",
          "answers",
          "sources",
          "domains",
          "conversations",
          "leads",
          "audit",
          "next");

  /** Records in one call, so that it is done before the call must be over. */
  private static final int MOST = 100;

  /** What became of a record. */
  enum Taken {
    ADDED,
    /** It is in the workspace already. */
    THERE,
    /** Older than this workspace keeps anything. */
    EXPIRED,
    /** It began in this workspace. */
    OWN,
    /** It was taken in before, and erased here since. */
    ERASED,
    /** It did not come from an export. */
    UNREADABLE
  }

  private final ImportedRecords records;
  private final Workspaces workspaces;
  private final Registry registry;
  private final Journal journal;
  private final Clock clock;

  ImportWorkspace(
      ImportedRecords records,
      Workspaces workspaces,
      Registry registry,
      Journal journal,
      Clock clock) {
    this.records = records;
    this.workspaces = workspaces;
    this.registry = registry;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public HttpReply reply(Visit visit) {
    return switch (Json.readFile(visit.call().body(), FIELDS).then(ImportWorkspace::checked)) {
      case Read.Bad<ObjectNode>(var problem) -> problem.reply(visit.call());
      case Read.Good<ObjectNode>(var file) -> take(visit, file);
    };
  }

  private static Read<ObjectNode> checked(ObjectNode file) {
    int all = file.path("conversations").size() + file.path("leads").size();
    return file.path("version").asInt(0) == ExportWorkspace.VERSION && all <= MOST
        ? Read.good(file)
        : Asked.bad("import");
  }

  private HttpReply take(Visit visit, ObjectNode file) {
    var workspace =
        workspaces.read(visit.tenant()).orElseThrow(() -> new Unavailable("workspace", null));
    var made = registry.find(visit.tenant()).map(Registered::madeAt).orElse(Instant.EPOCH);
    journal.write(visit, Deed.RECORDS_IMPORTED);
    var rules = new ImportedRecords.Rules(workspace, made, clock.instant());
    var json = Json.object();
    var conversations = new EnumMap<Taken, Integer>(Taken.class);
    for (JsonNode each : file.path("conversations")) {
      conversations.merge(records.conversation(rules, each), 1, Integer::sum);
    }
    var leads = new EnumMap<Taken, Integer>(Taken.class);
    for (JsonNode each : file.path("leads")) {
      leads.merge(records.lead(rules, each), 1, Integer::sum);
    }
    json.set("conversations", counts(conversations));
    json.set("leads", counts(leads));
    return Json.reply(200, json);
  }

  private static ObjectNode counts(Map<Taken, Integer> all) {
    var json = Json.object();
    for (var each : Taken.values()) {
      json.put(Words.of(each), all.getOrDefault(each, 0));
    }
    return json;
  }
}
