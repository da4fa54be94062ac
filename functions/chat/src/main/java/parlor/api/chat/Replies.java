package parlor.api.chat;

import java.time.Duration;
import java.util.function.Function;
import parlor.answers.Audience;
import parlor.api.chat.Bearer.Visit;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.failure.Unavailable;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.ProblemBoundary;
import parlor.http.ProblemJson;
import parlor.http.Slug;
import parlor.http.conversation.TurnJson;

/** A turn as the visitor reads it: whole, or as it comes where they ask for events. */
final class Replies {
  private Replies() {}

  /** A turn kept before; told again as a new one is. */
  static HttpReply kept(Visit visit, Entry entry) {
    return live(
        visit,
        audience -> {
          if (entry.event() instanceof Turn turn) {
            turn.answer().text().ifPresent(audience::hear);
          }
          return entry;
        });
  }

  /** A turn being made by {@code work}, which is given whoever hears it. */
  static HttpReply live(Visit visit, Function<Audience, Entry> work) {
    if (visit.call().wantsEvents()) {
      return Json.events(sink -> write(visit, work, new Listener(sink)));
    }
    try {
      return Json.reply(200, TurnJson.reply(work.apply(_ -> {})));
    } catch (RuntimeException e) {
      return visit.refuse(problem(e, visit));
    }
  }

  private static void write(Visit visit, Function<Audience, Entry> work, Listener listener) {
    try {
      var entry = work.apply(listener);
      var reply = TurnJson.reply(entry);
      if (!reply.get("sources").isEmpty()) {
        var sources = Json.object();
        sources.set("sources", reply.get("sources"));
        listener.send("sources", sources);
      }
      listener.send("done", reply);
    } catch (RuntimeException e) {
      var call = visit.call();
      var problem = problem(e, visit);
      listener.send("problem", ProblemJson.of(problem, visit.token().language(), call.requestId()));
    }
  }

  private static Problem problem(RuntimeException e, Visit visit) {
    var problem = ProblemBoundary.of(e, visit.call().requestId());
    return e instanceof Unavailable
        ? Problem.of(Slug.UNAVAILABLE, "not-kept").after(Duration.ofSeconds(2))
        : problem;
  }
}
