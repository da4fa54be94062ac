package parlor.api.chat;

import java.util.Optional;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Position;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.conversation.EntryPage;
import parlor.http.conversation.TurnJson;
import parlor.http.visit.Bearer;
import parlor.http.visit.Bearer.Visit;

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
    // From the entry before on, so that one query tells the state even where nothing is new.
    int most = after.isPresent() ? EntryPage.MOST + 1 : EntryPage.MOST;
    var read = conversations.after(transcript, after.flatMap(Position::previous), most);
    var last =
        read.isEmpty() && after.isPresent() ? conversations.recent(transcript, 1) : read.reversed();
    if (!last.isEmpty() && last.getFirst().isErased()) {
      return visit.refuse(Problem.of(Slug.ERASED));
    }
    var entries = read.stream().filter(entry -> isAfter(entry, after)).toList();
    var json =
        Json.object()
            .put("conversationId", transcript.id().toString())
            .put("state", TurnJson.mode(Log.mode(last)));
    return Json.reply(200, EntryPage.put(json, entries));
  }

  private static boolean isAfter(Entry entry, Optional<Position> after) {
    return after.isEmpty() || entry.position().compareTo(after.get()) > 0;
  }
}
