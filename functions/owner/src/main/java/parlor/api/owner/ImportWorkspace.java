package parlor.api.owner;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlor.api.owner.ImportedSetup.Wanted;
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
 * {@code POST /v1/owner/imports}: what a workspace was set to and answered from, its conversations
 * and its leads, taken from an export into another. A record that began in this one is not taken:
 * it may have been erased here, and erased stays erased. Doing it again finishes what was cut
 * short, and doubles nothing. Who works here, and whom mails go to, is nobody's to bring in a file.
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
          "members",
          "invitations",
          "recipients",
          "notices",
          "wordings",
          "mails",
          "stopped",
          "content",
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

  private final ImportedSetup setup;
  private final ImportedRecords records;
  private final Workspaces workspaces;
  private final Registry registry;
  private final Journal journal;
  private final Clock clock;

  ImportWorkspace(
      ImportedSetup setup,
      ImportedRecords records,
      Workspaces workspaces,
      Registry registry,
      Journal journal,
      Clock clock) {
    this.setup = setup;
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
      case Read.Good<ObjectNode>(var file) ->
          switch (setup.read(visit, file)) {
            case Read.Bad<Wanted>(var problem) -> problem.reply(visit.call());
            case Read.Good<Wanted>(var wanted) -> take(visit, file, wanted);
          };
    };
  }

  private static Read<ObjectNode> checked(ObjectNode file) {
    int all = 0;
    boolean lists = true;
    for (var name : List.of("conversations", "leads", "answers", "sources", "domains")) {
      all += file.path(name).size();
      lists &= file.path(name).isMissingNode() || file.path(name).isArray();
    }
    return file.path("version").isInt()
            && file.path("version").asInt() == ExportWorkspace.VERSION
            && lists
            && all <= MOST
        ? Read.good(file)
        : Asked.bad("import");
  }

  private HttpReply take(Visit visit, ObjectNode file, Wanted wanted) {
    var said = journal.write(visit, Deed.RECORDS_IMPORTED);
    var json = Json.object();
    var refused = setup.take(visit, wanted, json);
    refused.ifPresent(_ -> journal.undone(visit, said));
    return refused.orElseGet(() -> records(visit, file, json));
  }

  /** Under what is set by now. */
  private HttpReply records(Visit visit, ObjectNode file, ObjectNode json) {
    var workspace =
        workspaces.read(visit.tenant()).orElseThrow(() -> new Unavailable("workspace", null));
    var made = registry.find(visit.tenant()).map(Registered::madeAt).orElse(Instant.EPOCH);
    var rules = new ImportedRecords.Rules(workspace, made, clock.instant());
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
