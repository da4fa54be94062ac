package parlor.api.visitor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Position;
import parlor.conversation.State;
import parlor.failure.Unavailable;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.conversation.EntryJson;
import parlor.http.conversation.EntryPage;
import parlor.http.conversation.TurnJson;
import parlor.http.visit.Bearer;
import parlor.http.visit.Bearer.Visit;
import parlor.tenant.Workspaces;

/** {@code GET /v1/conversation/export}: all of it, to take away. */
final class ExportConversation {
  /** Entries, so that a reply stays within what Lambda lets through. */
  private static final int MOST = 400;

  private final Bearer bearer;
  private final Conversations conversations;
  private final LeadBook book;
  private final Workspaces workspaces;
  private final Clock clock;

  ExportConversation(
      Bearer bearer,
      Conversations conversations,
      LeadBook book,
      Workspaces workspaces,
      Clock clock) {
    this.bearer = bearer;
    this.conversations = conversations;
    this.book = book;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  HttpReply reply(HttpCall call) {
    return bearer.admit(
        call,
        visit ->
            switch (EntryPage.after(call)) {
              case Read.Bad<Optional<Position>>(var problem) -> visit.refuse(problem);
              case Read.Good<Optional<Position>>(var after) -> export(visit, after);
            });
  }

  private HttpReply export(Visit visit, Optional<Position> after) {
    var transcript = visit.transcript();
    var entries = conversations.after(transcript, after, MOST);
    if (!entries.isEmpty() && entries.getLast().isErased()) {
      return visit.refuse(Problem.of(Slug.ERASED));
    }
    var workspace =
        workspaces.read(transcript.tenant()).orElseThrow(() -> new Unavailable("workspace", null));
    var lead = book.find(transcript.tenant(), transcript.id());
    var export = new Export(workspace, transcript, entries, lead, clock.instant());
    return visit.call().header("accept").filter(it -> it.contains("text/plain")).isPresent()
        ? text(visit, export)
        : json(export);
  }

  private static HttpReply text(Visit visit, Export export) {
    var headers =
        Map.of(
            "content-type", "text/plain; charset=utf-8",
            "cache-control", "no-store",
            "x-content-type-options", "nosniff",
            "content-disposition", attachment(export, "txt"));
    var language = visit.token().language();
    return new HttpReply.Bytes(200, headers, Body.of(ExportText.of(export, language)));
  }

  private static HttpReply json(Export export) {
    var json =
        Json.object()
            .put("business", export.workspace().name())
            .put("conversationId", export.transcript().id().toString())
            .put("startedAt", export.transcript().id().startedAt().toString())
            .put("exportedAt", export.at().toString())
            .put("expiresAt", export.transcript().endsAt().toString())
            .put("state", TurnJson.mode(state(export.entries()).mode()));
    var entries = json.putArray("entries");
    export.entries().forEach(entry -> entries.add(EntryJson.of(entry)));
    json.set("lead", export.lead().map(LeadJson::of).orElse(null));
    json.put("next", next(export.entries()).map(Position::value).orElse(null));
    return Json.reply(200, json).with(Map.of("content-disposition", attachment(export, "json")));
  }

  private static State state(List<Entry> entries) {
    return entries.isEmpty() ? State.INITIAL : entries.getLast().after();
  }

  private static Optional<Position> next(List<Entry> entries) {
    return entries.size() < MOST ? Optional.empty() : Optional.of(entries.getLast().position());
  }

  private static String attachment(Export export, String ending) {
    var day = LocalDate.ofInstant(export.transcript().id().startedAt(), ZoneOffset.UTC);
    return "attachment; filename=\"conversation-" + day + "." + ending + "\"";
  }
}
