package parlor.api.chat;

import java.time.Clock;
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
import parlor.limit.Keys;

/** {@code GET /v1/conversation}: the visitor's own conversation, a page at a time. */
final class ReadConversation {
  private final Bearer bearer;
  private final Keys keys;
  private final Conversations conversations;
  private final Clock clock;

  ReadConversation(Bearer bearer, Keys keys, Conversations conversations, Clock clock) {
    this.bearer = bearer;
    this.keys = keys;
    this.conversations = conversations;
    this.clock = clock;
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
    // A pass has the keys in it, so it would open rows of an erased business until they are swept;
    // whoever asks for more, and there is none, costs nothing more.
    if ((after.isEmpty() || !entries.isEmpty()) && !isLive(visit)) {
      return visit.refuse(Problem.of(Slug.NOT_ALLOWED));
    }
    var json =
        Json.object()
            .put("conversationId", transcript.id().toString())
            .put("state", TurnJson.mode(Log.mode(last)));
    return Json.reply(200, EntryPage.put(json, entries));
  }

  /** A frozen key answers nobody, nor does a revoked one; a message is refused likewise. */
  private boolean isLive(Visit visit) {
    return keys.read(visit.token().key()).filter(item -> item.isLive(clock.instant())).isPresent();
  }

  private static boolean isAfter(Entry entry, Optional<Position> after) {
    return after.isEmpty() || entry.position().compareTo(after.get()) > 0;
  }
}
