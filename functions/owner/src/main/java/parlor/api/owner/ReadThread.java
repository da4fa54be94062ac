package parlor.api.owner;

import java.util.Optional;
import parlor.audit.Deed;
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

/** {@code GET /v1/owner/conversations/{id}}: a conversation as its visitor saw it. */
final class ReadThread implements Answering {
  private final OwnerView view;
  private final Journal journal;

  ReadThread(OwnerView view, Journal journal) {
    this.view = view;
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
    return Json.reply(200, EntryPage.put(json, entries));
  }
}
