package parlor.api.owner;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlor.audit.Deed;
import parlor.conversation.ConversationId;
import parlor.conversation.Event.Turn;
import parlor.conversation.Line;
import parlor.erasure.Erasure;
import parlor.erasure.Kind;
import parlor.failure.Unavailable;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Read;
import parlor.http.conversation.EntryJson;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/owner/subjects}: a person asks a business what it has of them, wants it, or wants it
 * gone. Each call is on record before anything is opened; whom it was about is not.
 */
final class Subjects {
  /** Of a reply, so that it stays within what Lambda lets through. */
  private static final int MOST_CHARACTERS = 2 << 20;

  /** Of one call that erases; API Gateway waits for 29 seconds. */
  private static final Duration TIME = Duration.ofSeconds(15);

  private final SubjectRecords records;
  private final Erasure erasure;
  private final Receipting receipting;
  private final Workspaces workspaces;
  private final Journal journal;
  private final Clock clock;

  Subjects(
      SubjectRecords records,
      Erasure erasure,
      Receipting receipting,
      Workspaces workspaces,
      Journal journal,
      Clock clock) {
    this.records = records;
    this.erasure = erasure;
    this.receipting = receipting;
    this.workspaces = workspaces;
    this.journal = journal;
    this.clock = clock;
  }

  /** {@code POST /v1/owner/subjects/find}: where they are named, and a text that answers them. */
  HttpReply find(Visit visit) {
    return switch (SubjectRequest.read(visit.call().body())) {
      case Read.Bad<SubjectRequest>(var problem) -> problem.reply(visit.call());
      case Read.Good<SubjectRequest>(var request) -> {
        journal.write(visit, Deed.SUBJECT_SOUGHT);
        var page = records.page(visit.tenant(), request);
        var found = there(visit, page).toList();
        var json = Json.object();
        var array = json.putArray("found");
        found.forEach(each -> array.add(shown(each)));
        json.put("next", next(page.next()));
        var there = page.isAll() ? count(found) : records.count(visit.tenant(), request);
        var reply = SubjectReply.found(workspace(visit), there.conversations(), there.leads());
        json.set("reply", reply);
        yield Json.reply(200, json);
      }
    };
  }

  /** {@code POST /v1/owner/subjects/export}: all of it, to be handed over. */
  HttpReply export(Visit visit) {
    return switch (SubjectRequest.read(visit.call().body())) {
      case Read.Bad<SubjectRequest>(var problem) -> problem.reply(visit.call());
      case Read.Good<SubjectRequest>(var request) -> {
        journal.write(visit, Deed.SUBJECT_EXPORTED);
        yield export(visit, records.page(visit.tenant(), request));
      }
    };
  }

  private HttpReply export(Visit visit, SubjectRecords.Page page) {
    var json =
        Json.object()
            .put("version", 1)
            .put("business", workspace(visit).name())
            .put("exportedAt", clock.instant().toString());
    var conversations = json.putArray("conversations");
    var leads = json.putArray("leads");
    var next = page.next();
    int characters = 0;
    for (var id : page.ids()) {
      var found = records.open(visit.tenant(), id);
      var conversation = found.transcript().map(_ -> whole(found));
      var lead = found.lead().map(LeadJson::of);
      conversation.ifPresent(conversations::add);
      lead.ifPresent(leads::add);
      characters += length(conversation) + length(lead);
      if (characters > MOST_CHARACTERS && !id.equals(page.ids().getLast())) {
        next = Optional.of(id);
        break;
      }
    }
    return Json.reply(200, json.put("next", next(next)))
        .with(Map.of("content-disposition", "attachment; filename=\"your-data.json\""));
  }

  private static int length(Optional<ObjectNode> json) {
    return json.map(it -> it.toString().length()).orElse(0);
  }

  /** {@code POST /v1/owner/subjects/erase}: all of it goes, and a receipt says so. */
  HttpReply erase(Visit visit) {
    return switch (SubjectRequest.read(visit.call().body())) {
      case Read.Bad<SubjectRequest>(var problem) -> problem.reply(visit.call());
      case Read.Good<SubjectRequest>(var request) -> {
        journal.write(visit, Deed.SUBJECT_ERASED);
        yield erase(visit, request);
      }
    };
  }

  /** Page by page while there is time, so that there is one receipt for all of it. */
  private HttpReply erase(Visit visit, SubjectRequest request) {
    var until = clock.instant().plus(TIME);
    long conversations = 0;
    long entries = 0;
    long leads = 0;
    SubjectRecords.Page page;
    do {
      page = records.page(visit.tenant(), request);
      for (var id : page.ids()) {
        journal.write(visit, Deed.CONVERSATION_ERASED, id.record());
        var erased = erasure.erase(visit.tenant(), id);
        conversations += erased.was() ? 1 : 0;
        entries += erased.entries();
        leads += erased.leads();
      }
    } while (page.next().isPresent() && clock.instant().isBefore(until));
    var receipt =
        receipting.ofPerson(
            visit,
            Map.of(Kind.CONVERSATIONS, conversations, Kind.ENTRIES, entries, Kind.LEADS, leads));
    var json = Json.object();
    json.set("receipt", receipting.signed(receipt));
    // What is erased is not found again, so the next call begins at the beginning.
    json.put("more", page.next().isPresent());
    json.set("reply", SubjectReply.erased(workspace(visit), conversations, leads, receipt));
    return Json.reply(200, json);
  }

  private Stream<SubjectRecords.Found> there(Visit visit, SubjectRecords.Page page) {
    return page.ids().stream()
        .map(id -> records.open(visit.tenant(), id))
        .filter(SubjectRecords.Found::isThere);
  }

  private static SubjectRecords.Count count(List<SubjectRecords.Found> found) {
    long leads = found.stream().filter(each -> each.lead().isPresent()).count();
    return new SubjectRecords.Count(found.size(), leads);
  }

  private static ObjectNode shown(SubjectRecords.Found found) {
    var opening =
        turns(found).findFirst().map(turn -> Line.of(found.id(), turn).opening()).orElse("");
    var json =
        Json.object()
            .put("conversation", found.id().toString())
            .put("startedAt", found.id().startedAt().toString())
            .put("readable", found.transcript().isPresent())
            .put("entries", found.entries().size())
            .put("opening", opening);
    json.set("lead", found.lead().map(LeadJson::of).orElse(null));
    return json;
  }

  private static ObjectNode whole(SubjectRecords.Found found) {
    var json =
        Json.object()
            .put("id", found.id().toString())
            .put("startedAt", found.id().startedAt().toString())
            .put("expiresAt", found.transcript().orElseThrow().endsAt().toString());
    var entries = json.putArray("entries");
    found.entries().forEach(entry -> entries.add(EntryJson.of(entry)));
    return json;
  }

  private static Stream<Turn> turns(SubjectRecords.Found found) {
    return found.entries().stream()
        .flatMap(entry -> entry.event() instanceof Turn turn ? Stream.of(turn) : Stream.of());
  }

  private static @Nullable String next(Optional<ConversationId> next) {
    return next.map(ConversationId::toString).orElse(null);
  }

  private Workspace workspace(Visit visit) {
    return workspaces.read(visit.tenant()).orElseThrow(() -> new Unavailable("workspace", null));
  }
}
