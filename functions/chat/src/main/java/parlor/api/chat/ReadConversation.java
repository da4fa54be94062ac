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
import parlor.http.Read;
import parlor.http.conversation.EntryPage;
import parlor.http.conversation.TurnJson;

/** {@code GET /v1/conversation}: the visitor's own conversation, a page at a time. */
final class ReadConversation {
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
            switch (EntryPage.after(call)) {
              case Read.Bad<Optional<Position>>(var problem) -> visit.refuse(problem);
              case Read.Good<Optional<Position>>(var position) -> page(visit, position);
            });
  }

  private HttpReply page(Visit visit, Optional<Position> after) {
    var transcript = visit.transcript();
    var entries = conversations.after(transcript, after, EntryPage.MOST);
    var last =
        entries.isEmpty()
            ? conversations.recent(transcript, 1).stream().findFirst()
            : Optional.of(entries.getLast());
    var state = last.map(Entry::after).orElse(State.INITIAL);
    var json =
        Json.object()
            .put("conversationId", transcript.id().toString())
            .put("state", TurnJson.mode(state.mode()));
    return Json.reply(200, EntryPage.put(json, entries));
  }
}
