package parlor.api.owner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parlor.audit.Deed;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Notified;
import parlor.conversation.OwnerView;
import parlor.conversation.Position;
import parlor.conversation.Transcript;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.conversation.EntryPage;
import parlor.http.conversation.TurnJson;
import parlor.http.visit.WordingJson;
import parlor.privacy.ToldWordings;

/** {@code GET /v1/owner/conversations/{id}}: a conversation as its visitor saw it. */
final class ReadThread implements Answering {
  private final OwnerView view;
  private final ToldWordings told;
  private final Journal journal;

  ReadThread(OwnerView view, ToldWordings told, Journal journal) {
    this.view = view;
    this.told = told;
    this.journal = journal;
  }

  @Override
  public HttpReply reply(Visit visit) {
    return switch (EntryPage.after(visit.call())) {
      case Read.Bad<Optional<Position>>(var problem) -> problem.reply(visit.call());
      case Read.Good<Optional<Position>>(var after) ->
          Asked.conversation(visit.path().getFirst())
              .flatMap(id -> view.transcript(visit.tenant(), id))
              .map(log -> page(visit, log, after))
              .orElseGet(() -> Problem.of(Slug.NOT_FOUND, "conversation").reply(visit.call()));
    };
  }

  private HttpReply page(Visit visit, Transcript log, Optional<Position> after) {
    var entries = view.entries(log, after, EntryPage.MOST);
    // Whoever only looks whether there is more has read nothing; before anything leaves it is told.
    if (after.isEmpty() || !entries.isEmpty()) {
      journal.write(visit, Deed.CONVERSATION_READ, log.id().record());
    }
    var json =
        Json.object()
            .put("id", log.id().toString())
            .put("startedAt", log.id().startedAt().toString())
            .put("expiresAt", log.endsAt().toString())
            .put("state", TurnJson.mode(view.state(log).mode()));
    notified(entries)
        .flatMap(shown -> told.find(visit.tenant(), shown.version()))
        .ifPresent(notice -> json.set("notice", WordingJson.of(notice)));
    return Json.reply(200, EntryPage.put(json, entries));
  }

  /** What the visitor had been told, on the page that has the first message. */
  private static Optional<Notified> notified(List<Entry> entries) {
    return entries.stream()
        .flatMap(
            entry -> entry.event() instanceof Turn turn ? turn.notified().stream() : Stream.empty())
        .findFirst();
  }
}
