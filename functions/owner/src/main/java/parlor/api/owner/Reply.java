package parlor.api.owner;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parlor.api.owner.ReplyRequest.Act;
import parlor.audit.Deed;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Happenings;
import parlor.conversation.Happenings.Outcome;
import parlor.conversation.Lines;
import parlor.conversation.MessageId;
import parlor.conversation.Mode;
import parlor.conversation.OwnerView;
import parlor.conversation.PersonName;
import parlor.conversation.State;
import parlor.conversation.SummaryTimers;
import parlor.conversation.Transcript;
import parlor.failure.Unavailable;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.conversation.EntryJson;
import parlor.http.conversation.TurnJson;
import parlor.lead.LeadId;
import parlor.mail.Alerts;
import parlor.mail.EmailAddress;
import parlor.mail.Stop;
import parlor.mail.StoppedAddresses;

/** {@code POST /v1/owner/replies}: somebody joins a conversation, says something, leaves it. */
final class Reply implements Answering {
  private static final Logger LOG = System.getLogger(Reply.class.getName());

  private final OwnerView view;
  private final Happenings happenings;
  private final Lines lines;
  private final LeadView leads;
  private final Alerts alerts;
  private final SummaryTimers timers;
  private final StoppedAddresses stopped;
  private final Journal journal;

  Reply(
      OwnerView view,
      Happenings happenings,
      Lines lines,
      LeadView leads,
      Alerts alerts,
      SummaryTimers timers,
      StoppedAddresses stopped,
      Journal journal) {
    this.view = view;
    this.happenings = happenings;
    this.lines = lines;
    this.leads = leads;
    this.alerts = alerts;
    this.timers = timers;
    this.stopped = stopped;
    this.journal = journal;
  }

  @Override
  public HttpReply reply(Visit visit) {
    return switch (ReplyRequest.read(visit.call().body())) {
      case Read.Bad<ReplyRequest>(var problem) -> problem.reply(visit.call());
      case Read.Good<ReplyRequest>(ReplyRequest(var id, var act)) ->
          view.transcript(visit.tenant(), id)
              .map(log -> reply(visit, log, act))
              .orElseGet(() -> missing(visit));
    };
  }

  private HttpReply reply(Visit visit, Transcript log, Act act) {
    var unreachable = act instanceof Act.Mail ? unreachable(log) : Optional.<String>empty();
    if (unreachable.isPresent()) {
      return Problem.of(Slug.CONFLICT, unreachable.get()).reply(visit.call());
    }
    var said = journal.write(visit, deed(act), log.id().record());
    return switch (happenings.add(log, decide(log, act))) {
      case Outcome.Gone() -> {
        journal.undone(visit, said);
        yield missing(visit);
      }
      case Outcome.Added(var entry) -> {
        lines.mark(log.tenant(), log.id(), entry.after().mode());
        sent(log, entry);
        timed(log, entry);
        yield done(entry.after(), entry);
      }
      case Outcome.Left(var state) -> {
        journal.undone(visit, said);
        yield left(visit, log, act, state);
      }
    };
  }

  /** Empty if the visitor left an address to be answered at, and mail goes there. */
  private Optional<String> unreachable(Transcript log) {
    var left =
        leads
            .find(log.tenant(), LeadId.of(log.id()))
            .map(LeadView.Open::lead)
            .filter(lead -> lead.contact().email().isPresent());
    if (left.isEmpty()) {
      return Optional.of("no-address");
    }
    return left.get()
        .contact()
        .email()
        .flatMap(EmailAddress::parse)
        .flatMap(address -> stopped.find(log.tenant(), address))
        .map(stop -> stop.reason() == Stop.Reason.UNSUBSCRIBED ? "address-off" : "address-failed");
  }

  /** What was written goes by mail, and each once however often it is said. */
  private void sent(Transcript log, Entry entry) {
    if (entry.event() instanceof Event.Mailed) {
      alerts.written(log.tenant(), log.id(), entry.position());
    }
  }

  /** What they say is told of as what a visitor says is; one that they end, at once. */
  private void timed(Transcript log, Entry entry) {
    try {
      if (entry.event() instanceof Event.PersonJoined) {
        timers.arm(log.tenant(), log.id());
      } else if (entry.event() instanceof Event.Closed) {
        timers.ended(log.tenant(), log.id());
      }
    } catch (Unavailable e) {
      // The morning looks as well.
      LOG.log(Level.WARNING, "A timer was not set: {0}", e.getMessage());
    }
  }

  private Function<State, Optional<Event>> decide(Transcript log, Act act) {
    return switch (act) {
      case Act.Join(var name) -> {
        var here = here(log);
        yield state ->
            state.mode() == Mode.CLOSED
                    || (state.mode() == Mode.HUMAN && here.filter(name::equals).isPresent())
                ? Optional.empty()
                : Optional.of(new Event.PersonJoined(name));
      }
      case Act.Say(var id, var name, var text) ->
          state ->
              state.mode() != Mode.HUMAN || state.recent().mayContain(id)
                  ? Optional.empty()
                  : Optional.of(new Event.Said(id, name, text));
      case Act.Mail(var id, var name, var text) ->
          state ->
              state.recent().mayContain(id) && mailed(log, id).isPresent()
                  ? Optional.empty()
                  : Optional.of(new Event.Mailed(id, name, text));
      case Act.Leave() -> {
        var here = here(log);
        yield state ->
            state.mode() == Mode.HUMAN ? here.map(Event.PersonLeft::new) : Optional.empty();
      }
      case Act.Close() ->
          state -> state.mode() == Mode.CLOSED ? Optional.empty() : Optional.of(new Event.Closed());
    };
  }

  private Optional<Entry> mailed(Transcript log, MessageId id) {
    return happenings.last(
        log, event -> event instanceof Event.Mailed before && before.id().equals(id));
  }

  /** Who joined last. */
  private Optional<PersonName> here(Transcript log) {
    return happenings
        .last(log, event -> event instanceof Event.PersonJoined)
        .flatMap(
            entry ->
                entry.event() instanceof Event.PersonJoined(var name)
                    ? Optional.of(name)
                    : Optional.empty());
  }

  /** Nothing was to be added: it stands already, or it cannot be. */
  private HttpReply left(Visit visit, Transcript log, Act act, State state) {
    if (act instanceof Act.Say(var id, _, _)) {
      var said =
          happenings.last(
              log, event -> event instanceof Event.Said before && before.id().equals(id));
      if (said.isPresent()) {
        return done(state, said.get());
      }
    }
    if (act instanceof Act.Mail(var id, _, _)) {
      var written = mailed(log, id).orElseThrow();
      sent(log, written);
      return done(state, written);
    }
    if (state.mode() == Mode.CLOSED && !(act instanceof Act.Close)) {
      return Problem.of(Slug.CONFLICT, "closed").reply(visit.call());
    }
    return act instanceof Act.Say
        ? Problem.of(Slug.CONFLICT, "not-joined").reply(visit.call())
        : done(state, null);
  }

  private static HttpReply done(State state, @Nullable Entry entry) {
    var json = Json.object().put("state", TurnJson.mode(state.mode()));
    json.set("entry", entry == null ? null : EntryJson.of(entry));
    return Json.reply(200, json);
  }

  private static Deed deed(Act act) {
    return switch (act) {
      case Act.Join _ -> Deed.CONVERSATION_JOINED;
      case Act.Say _, Act.Mail _ -> Deed.CONVERSATION_REPLIED;
      case Act.Leave _ -> Deed.CONVERSATION_LEFT;
      case Act.Close _ -> Deed.CONVERSATION_CLOSED;
    };
  }

  private static HttpReply missing(Visit visit) {
    return Problem.of(Slug.NOT_FOUND, "conversation").reply(visit.call());
  }
}
