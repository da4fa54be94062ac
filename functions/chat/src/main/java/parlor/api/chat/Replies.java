package parlor.api.chat;

import java.time.Duration;
import java.util.function.Function;
import parlor.answers.Audience;
import parlor.api.chat.Log.Kept;
import parlor.failure.Unavailable;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.ProblemBoundary;
import parlor.http.ProblemJson;
import parlor.http.Slug;
import parlor.http.conversation.TurnJson;
import parlor.http.visit.Bearer.Visit;
import tools.jackson.databind.node.ObjectNode;

/** A turn as the visitor reads it: whole, or as it comes where they ask for events. */
final class Replies {
  private Replies() {}

  /** A turn kept before; told again as a new one is. */
  static HttpReply kept(Visit visit, Kept.Stands kept) {
    return live(
        visit,
        audience -> {
          kept.turn().answer().text().ifPresent(audience::hear);
          return kept;
        });
  }

  /** A turn being made by {@code work}, which is given whoever hears it. */
  static HttpReply live(Visit visit, Function<Audience, Kept> work) {
    if (visit.call().wantsEvents()) {
      return Json.events(sink -> write(visit, work, new Listener(sink)));
    }
    try {
      return switch (work.apply(new Waiting(visit.call()))) {
        case Kept.Over(var problem) -> visit.refuse(problem);
        case Kept.Stands(var entry, var turn) ->
            Json.reply(200, TurnJson.reply(turn, entry.after().mode()));
      };
    } catch (RuntimeException e) {
      return visit.refuse(problem(e, visit));
    }
  }

  private static void write(Visit visit, Function<Audience, Kept> work, Listener listener) {
    try {
      switch (work.apply(listener)) {
        case Kept.Over(var problem) -> tell(visit, problem, listener);
        case Kept.Stands(var entry, var turn) ->
            tell(TurnJson.reply(turn, entry.after().mode()), listener);
      }
    } catch (RuntimeException e) {
      tell(visit, problem(e, visit), listener);
    }
  }

  private static void tell(ObjectNode reply, Listener listener) {
    if (!reply.get("sources").isEmpty()) {
      var sources = Json.object();
      sources.set("sources", reply.get("sources"));
      listener.send("sources", sources);
    }
    listener.send("done", reply);
  }

  private static void tell(Visit visit, Problem problem, Listener listener) {
    var language = visit.token().language();
    listener.send("problem", ProblemJson.of(problem, language, visit.call().requestId()));
  }

  private static Problem problem(RuntimeException e, Visit visit) {
    var problem = ProblemBoundary.of(e, visit.call().requestId());
    return e instanceof Unavailable
        ? Problem.of(Slug.UNAVAILABLE, "not-kept").after(Duration.ofSeconds(2))
        : problem;
  }
}
