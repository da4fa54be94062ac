package parlor.api.owner;

import java.util.Optional;
import parlor.audit.Deed;
import parlor.conversation.OwnerView;
import parlor.conversation.Position;
import parlor.conversation.Transcript;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.http.conversation.TurnJson;

/** {@code GET /v1/owner/conversations/{id}}: a conversation as its visitor saw it. */
final class ReadThread implements Answering {
  private static final int PAGE = 50;

  private final OwnerView view;
  private final Journal journal;

  ReadThread(OwnerView view, Journal journal) {
    this.view = view;
    this.journal = journal;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var after = visit.call().query().getOrDefault("after", "0");
    if (!after.matches("[0-9]{1,6}")) {
      return Problem.of(Slug.BAD_REQUEST, "after").reply(visit.call());
    }
    var position = Optional.of(Integer.parseInt(after)).filter(n -> n > 0).map(Position::new);
    return Asked.conversation(visit.path().getFirst())
        .flatMap(id -> view.transcript(visit.tenant(), id))
        .map(log -> page(visit, log, position))
        .orElseGet(() -> Problem.of(Slug.NOT_FOUND, "conversation").reply(visit.call()));
  }

  private HttpReply page(Visit visit, Transcript log, Optional<Position> after) {
    journal.write(visit, Deed.CONVERSATION_READ, log.id().record());
    var entries = view.entries(log, after, PAGE);
    var json =
        Json.object()
            .put("id", log.id().toString())
            .put("startedAt", log.id().startedAt().toString())
            .put("expiresAt", log.endsAt().toString())
            .put("state", TurnJson.mode(view.state(log).mode()));
    var array = json.putArray("entries");
    entries.forEach(entry -> array.add(TurnJson.entry(entry)));
    if (entries.size() == PAGE) {
      json.put("next", entries.getLast().position().value());
    } else {
      json.putNull("next");
    }
    return Json.reply(200, json);
  }
}
