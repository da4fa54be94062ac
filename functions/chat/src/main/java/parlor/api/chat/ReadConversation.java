package parlor.api.chat;

import java.util.Optional;
import parlor.api.chat.Bearer.Visit;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Position;
import parlor.conversation.State;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.conversation.TurnJson;

/** {@code GET /v1/conversation}: the visitor's own conversation, a page at a time. */
final class ReadConversation {
  /** Entries a page. */
  static final int PAGE = 50;

  private final Bearer bearer;
  private final Conversations conversations;

  ReadConversation(Bearer bearer, Conversations conversations) {
    this.bearer = bearer;
    this.conversations = conversations;
  }

  HttpReply reply(HttpCall call) {
    return bearer.admit(
        call,
        visit ->
            switch (after(call)) {
              case Read.Bad<Optional<Position>>(var problem) -> visit.refuse(problem);
              case Read.Good<Optional<Position>>(var position) -> page(visit, position);
            });
  }

  private HttpReply page(Visit visit, Optional<Position> after) {
    var transcript = visit.transcript();
    var entries = conversations.after(transcript, after, PAGE);
    var last =
        entries.isEmpty()
            ? conversations.recent(transcript, 1).stream().findFirst()
            : Optional.of(entries.getLast());
    var state = last.map(Entry::after).orElse(State.INITIAL);
    var json =
        Json.object()
            .put("conversationId", transcript.id().toString())
            .put("state", TurnJson.mode(state.mode()));
    var array = json.putArray("entries");
    entries.forEach(entry -> array.add(TurnJson.entry(entry)));
    if (entries.size() == PAGE) {
      json.put("next", entries.getLast().position().value());
    } else {
      json.putNull("next");
    }
    return Json.reply(200, json);
  }

  private static Read<Optional<Position>> after(HttpCall call) {
    var text = call.query().get("after");
    if (text == null) {
      return Read.good(Optional.empty());
    }
    return text.matches("[0-9]{1,6}")
        ? Read.good(Optional.of(Integer.parseInt(text)).filter(n -> n > 0).map(Position::new))
        : Read.bad(Problem.of(Slug.BAD_REQUEST, "after"));
  }
}
