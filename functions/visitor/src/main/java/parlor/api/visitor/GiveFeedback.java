package parlor.api.visitor;

import java.util.Optional;
import java.util.Set;
import parlor.conversation.Conversations;
import parlor.conversation.Event;
import parlor.conversation.Happenings.Outcome;
import parlor.conversation.Position;
import parlor.conversation.Transcript;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.visit.Bearer;
import parlor.http.visit.Bearer.Visit;
import tools.jackson.databind.JsonNode;

/** {@code POST /v1/feedback}: whether an answer, or all of it, helped. */
final class GiveFeedback {
  private final Bearer bearer;
  private final Address address;
  private final Story story;
  private final Conversations conversations;

  GiveFeedback(Bearer bearer, Address address, Story story, Conversations conversations) {
    this.bearer = bearer;
    this.address = address;
    this.story = story;
    this.conversations = conversations;
  }

  HttpReply reply(HttpCall call) {
    return bearer.admit(
        call,
        visit ->
            switch (read(call.body())) {
              case Read.Bad<Event.Feedback>(var problem) -> visit.refuse(problem);
              case Read.Good<Event.Feedback>(var feedback) ->
                  address.admit(visit, () -> keep(visit, feedback));
            });
  }

  private static Read<Event.Feedback> read(Body body) {
    return Json.read(body, Set.of("about", "helpful"))
        .then(
            json -> {
              var about = json.path("about");
              boolean whole = about.isMissingNode() || about.isNull();
              if (!whole && !isPosition(about)) {
                return Read.bad(Problem.of(Slug.BAD_REQUEST, "about"));
              }
              if (!json.path("helpful").isBoolean()) {
                return Read.bad(Problem.of(Slug.BAD_REQUEST, "helpful"));
              }
              return Read.good(
                  new Event.Feedback(
                      whole ? Optional.empty() : Optional.of(new Position(about.asInt())),
                      json.path("helpful").asBoolean()));
            });
  }

  private static boolean isPosition(JsonNode about) {
    return about.isInt() && about.asInt() >= 1 && about.asInt() <= 999_999;
  }

  private HttpReply keep(Visit visit, Event.Feedback feedback) {
    var transcript = visit.transcript();
    var outcome =
        feedback.about().filter(about -> !isTurn(transcript, about)).isPresent()
            ? story.add(visit, transcript, _ -> Optional.empty())
            : story.add(visit, transcript, _ -> Optional.of(feedback));
    return switch (outcome) {
      case Outcome.Added(var entry) ->
          Json.reply(201, Json.object().put("position", entry.position().value()));
      case Outcome.Left _ -> visit.refuse(Problem.of(Slug.BAD_REQUEST, "about"));
      case Outcome.Gone() -> visit.refuse(Problem.of(Slug.ERASED));
    };
  }

  private boolean isTurn(Transcript transcript, Position about) {
    return conversations.after(transcript, about.previous(), 1).stream()
        .anyMatch(entry -> entry.position().equals(about) && entry.event() instanceof Event.Turn);
  }
}
