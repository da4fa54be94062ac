package parlor.api.visitor;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Happenings.Outcome;
import parlor.conversation.Mode;
import parlor.conversation.Patience;
import parlor.conversation.State;
import parlor.conversation.Transcript;
import parlor.failure.Unavailable;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.conversation.TurnJson;
import parlor.http.visit.Bearer;
import parlor.http.visit.Bearer.Visit;
import parlor.mail.Alerts;
import parlor.tenant.Hours;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/handoff}: a person is asked for. Nobody is kept waiting while nobody is there;
 * then the reply says when somebody is, and the widget offers to leave a contact.
 */
final class AskForPerson {
  private final Bearer bearer;
  private final Address address;
  private final Story story;
  private final Workspaces workspaces;
  private final Alerts alerts;
  private final Clock clock;

  AskForPerson(
      Bearer bearer,
      Address address,
      Story story,
      Workspaces workspaces,
      Alerts alerts,
      Clock clock) {
    this.bearer = bearer;
    this.address = address;
    this.story = story;
    this.workspaces = workspaces;
    this.alerts = alerts;
    this.clock = clock;
  }

  HttpReply reply(HttpCall call) {
    return bearer.admit(
        call,
        visit ->
            switch (wanted(call)) {
              case Read.Bad<Boolean>(var problem) -> visit.refuse(problem);
              case Read.Good<Boolean>(var wanted) ->
                  address.admit(visit, () -> wanted ? ask(visit) : drop(visit));
            });
  }

  private static Read<Boolean> wanted(HttpCall call) {
    if (call.body().length() == 0) {
      return Read.good(true);
    }
    return Json.read(call.body(), Set.of("wanted"))
        .then(
            json ->
                json.path("wanted").isBoolean() || json.path("wanted").isMissingNode()
                    ? Read.good(json.path("wanted").asBoolean(true))
                    : Read.bad(Problem.of(Slug.BAD_REQUEST, "wanted")));
  }

  private HttpReply drop(Visit visit) {
    return settled(
        visit,
        story.add(
            visit,
            visit.transcript(),
            state ->
                state.mode() == Mode.WAITING
                    ? Optional.of(new Event.HandoffDropped())
                    : Optional.empty()));
  }

  private HttpReply ask(Visit visit) {
    var workspace =
        workspaces
            .read(visit.token().key().tenant())
            .orElseThrow(() -> new Unavailable("workspace", null));
    var now = clock.instant();
    if (workspace.hours().filter(hours -> !hours.isOpen(now)).isPresent()) {
      return closed(visit, workspace, now);
    }
    var transcript = visit.transcript();
    var outcome =
        story.add(
            visit,
            transcript,
            state ->
                state.mode() == Mode.BOT
                    ? Optional.of(new Event.HandoffAsked())
                    : Optional.empty());
    return switch (outcome) {
      case Outcome.Added(var entry) -> {
        tell(transcript, entry);
        yield waiting(visit, 201);
      }
      case Outcome.Left(var state) when state.mode() == Mode.WAITING -> {
        // Asked before; whoever could not be told then is told now, and nobody twice.
        story
            .last(transcript, event -> event instanceof Event.HandoffAsked)
            .ifPresent(asked -> tell(transcript, asked));
        yield waiting(visit, 200);
      }
      case Outcome.Left _, Outcome.Gone _ -> settled(visit, outcome);
    };
  }

  private void tell(Transcript transcript, Entry asked) {
    alerts.handoff(transcript.tenant(), transcript.id(), asked.position());
  }

  /** Nothing waits: it is as it was, unless a person is there all the same. */
  private HttpReply closed(Visit visit, Workspace workspace, Instant now) {
    var outcome = story.add(visit, visit.transcript(), _ -> Optional.empty());
    if (!(outcome instanceof Outcome.Left(var state)) || state.mode() != Mode.BOT) {
      return settled(visit, outcome);
    }
    var opens = workspace.hours().flatMap(hours -> hours.opensAt(now));
    var zone = workspace.hours().map(Hours::zone).orElseThrow();
    var json =
        json(state)
            .put("text", Opening.words(opens, zone, now, visit.token().language()))
            .put("offerLeadAfterSeconds", 0);
    return Json.reply(200, json.put("opensAt", opens.map(Instant::toString).orElse(null)));
  }

  private static HttpReply waiting(Visit visit, int status) {
    var json =
        Json.object()
            .put("state", TurnJson.mode(Mode.WAITING))
            .put("waiting", true)
            .put(
                "text",
                VisitorTexts.text(visit.token().language(), "waiting")
                    .replace("{minutes}", Long.toString(Patience.OVER.toMinutes())))
            .put("offerLeadAfterSeconds", Patience.OFFERED.toSeconds());
    return Json.reply(status, json.putNull("opensAt"));
  }

  /** How it stands, where nothing more is to be said. */
  private static HttpReply settled(Visit visit, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Gone() -> visit.refuse(Problem.of(Slug.ERASED));
      case Outcome.Left(var state) when state.mode() == Mode.CLOSED ->
          visit.refuse(Problem.of(Slug.CONFLICT, "conversation"));
      case Outcome.Left(var state) -> settled(state);
      case Outcome.Added(var entry) -> settled(entry.after());
    };
  }

  private static HttpReply settled(State state) {
    return Json.reply(
        200, json(state).putNull("text").putNull("offerLeadAfterSeconds").putNull("opensAt"));
  }

  private static ObjectNode json(State state) {
    return Json.object()
        .put("state", TurnJson.mode(state.mode()))
        .put("waiting", state.mode() == Mode.WAITING);
  }
}
