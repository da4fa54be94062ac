package parlor.api.visitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import parlor.conversation.Event;
import parlor.conversation.Event.Turn;
import parlor.conversation.Happenings.Outcome;
import parlor.conversation.MessageText;
import parlor.conversation.PersonName;
import parlor.conversation.State;
import parlor.conversation.Transcript;
import parlor.failure.Unavailable;
import parlor.guard.mask.Masker;
import parlor.guard.mask.Named;
import parlor.guard.text.Normalised;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.ProblemJson;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.conversation.TurnJson;
import parlor.http.visit.Bearer;
import parlor.http.visit.Bearer.Visit;
import parlor.http.visit.Consent;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.mail.Alerts;
import parlor.mail.Errand;
import parlor.mail.Errands;
import parlor.privacy.Age;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;

/**
 * {@code POST /v1/leads}: how to reach the visitor, who agrees to it. The lead is written before
 * the log says so, and the log decides: where the conversation is erased, the lead is gone too.
 */
final class LeaveLead {
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private final Bearer bearer;
  private final Address address;
  private final Story story;
  private final LeadBook book;
  private final Workspaces workspaces;
  private final Masker masker;
  private final Errands errands;
  private final Alerts alerts;
  private final Clock clock;

  LeaveLead(
      Bearer bearer,
      Address address,
      Story story,
      LeadBook book,
      Workspaces workspaces,
      Masker masker,
      Errands errands,
      Alerts alerts,
      Clock clock) {
    this.bearer = bearer;
    this.address = address;
    this.story = story;
    this.book = book;
    this.workspaces = workspaces;
    this.masker = masker;
    this.errands = errands;
    this.alerts = alerts;
    this.clock = clock;
  }

  HttpReply reply(HttpCall call) {
    return bearer.admit(call, visit -> address.admit(visit, () -> read(visit)));
  }

  private HttpReply read(Visit visit) {
    var workspace =
        workspaces
            .read(visit.token().key().tenant())
            .orElseThrow(() -> new Unavailable("workspace", null));
    var regions = Regions.of(visit.call(), workspace);
    return switch (LeadRequest.read(visit.call().body(), regions)) {
      case Read.Bad<LeadRequest>(var problem) -> refuse(visit, problem);
      case Read.Good<LeadRequest>(var request) -> keep(visit, workspace, request);
    };
  }

  /** Names the field, so that the form can point at it. */
  private static HttpReply refuse(Visit visit, Problem problem) {
    if (!problem.variant().startsWith(LeadRequest.VARIANT)) {
      return visit.refuse(problem);
    }
    var json = ProblemJson.of(problem, visit.token().language(), visit.call().requestId());
    var field = problem.variant().substring(LeadRequest.VARIANT.length());
    return Json.problem(problem, json.put("field", field));
  }

  private HttpReply keep(Visit visit, Workspace workspace, LeadRequest request) {
    var transcript = visit.transcript();
    // Looked at first, so that nothing is written for one that is erased already.
    if (story.add(visit, transcript, _ -> Optional.empty()) instanceof Outcome.Gone) {
      return visit.refuse(Problem.of(Slug.ERASED));
    }
    if (isYoung(transcript, request, workspace.terms().minimumAge())) {
      return visit.refuse(Problem.of(Slug.FORBIDDEN, "age"));
    }
    var lead = lead(visit, workspace, request);
    var expiresAt = workspace.retention().endOfLead(lead.id().startedAt());
    // Noted before there is anything to tell: whoever dies in between leaves a note of nothing.
    var errand = new Errand.Lead(transcript.id());
    errands.note(transcript.tenant(), errand);
    var kept = book.keep(transcript.tenant(), lead, Named.in(lead, masker), expiresAt);
    if (kept.isEmpty()) {
      errands.done(transcript.tenant(), errand);
      return visit.refuse(Problem.of(Slug.ERASED));
    }
    Function<State, Optional<Event>> left =
        _ -> isTold(transcript, kept.get()) ? Optional.empty() : Optional.of(new Event.LeadLeft());
    return switch (story.add(visit, transcript, left)) {
      case Outcome.Gone() -> {
        book.forget(transcript.tenant(), lead.id());
        errands.done(transcript.tenant(), errand);
        yield visit.refuse(Problem.of(Slug.ERASED));
      }
      case Outcome.Added(var entry) -> told(transcript, lead, kept.get(), entry.after());
      case Outcome.Left(var state) -> told(transcript, lead, kept.get(), state);
    };
  }

  /** By what they say there, or have said before. */
  private boolean isYoung(Transcript transcript, LeadRequest request, int years) {
    return request
            .message()
            .map(MessageText::value)
            .filter(said -> Age.isYounger(said, years))
            .isPresent()
        || story
            .last(
                transcript,
                event ->
                    event instanceof Turn turn && Age.isYounger(turn.question().value(), years))
            .isPresent();
  }

  /** Also of one that was sent at the same time and was first, too, as far as it could see. */
  private boolean isTold(Transcript transcript, LeadBook.Kept kept) {
    var since =
        switch (kept) {
          case SAME -> Instant.MIN;
          case FIRST -> clock.instant().minus(AT_ONCE);
          case CHANGED -> Instant.MAX;
        };
    return story
        .last(transcript, event -> event instanceof Event.LeadLeft)
        .filter(told -> told.at().isAfter(since))
        .isPresent();
  }

  private Lead lead(Visit visit, Workspace workspace, LeadRequest request) {
    var language = visit.token().language();
    return new Lead(
        LeadId.of(visit.token().conversation()),
        clock.instant(),
        language,
        masked(request.name()),
        request.contact(),
        request.message().map(this::masked),
        Consent.of(workspace, language));
  }

  private MessageText masked(MessageText message) {
    return new MessageText(masked(message.value()));
  }

  private PersonName masked(PersonName name) {
    return PersonName.parse(masked(name.value())).orElse(name);
  }

  private String masked(String text) {
    return masker.mask(Normalised.of(text)).kept();
  }

  /** Also where it was told before: whoever could not be told then is told now, nobody twice. */
  private HttpReply told(Transcript transcript, Lead lead, LeadBook.Kept kept, State state) {
    alerts.lead(transcript.tenant(), transcript.id(), lead.id().value());
    var contact = lead.contact();
    var text =
        VisitorTexts.text(lead.language(), "lead")
            .replace("{contact}", contact.email().or(contact::phoneInWords).orElseThrow());
    var json =
        Json.object()
            .put("id", lead.id().toString())
            .put("name", lead.name().value())
            .put("email", contact.email().orElse(null))
            .put("phone", contact.phone().orElse(null))
            .put("message", lead.message().map(MessageText::value).orElse(null))
            .put("state", TurnJson.mode(state.mode()))
            .put("text", text);
    return Json.reply(kept == LeadBook.Kept.FIRST ? 201 : 200, json);
  }
}
