package parlor.api.chat;

import java.time.Clock;
import java.util.List;
import parlor.answers.Audience;
import parlor.api.chat.Inspection.Decision;
import parlor.api.chat.Log.Kept;
import parlor.api.chat.Log.Talk;
import parlor.conversation.Answer;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Notified;
import parlor.conversation.Transcript;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.visit.Bearer;
import parlor.http.visit.Bearer.Visit;

/** {@code POST /v1/messages}: one message, in the order of the hot path. */
final class SendMessage {
  private final Bearer bearer;
  private final Admission admission;
  private final Inspection inspection;
  private final Doubt doubt;
  private final Answering answering;
  private final Log log;
  private final Directory directory;
  private final Clock clock;

  SendMessage(
      Bearer bearer,
      Admission admission,
      Inspection inspection,
      Doubt doubt,
      Answering answering,
      Log log,
      Directory directory,
      Clock clock) {
    this.bearer = bearer;
    this.admission = admission;
    this.inspection = inspection;
    this.doubt = doubt;
    this.answering = answering;
    this.log = log;
    this.directory = directory;
    this.clock = clock;
  }

  HttpReply reply(HttpCall call) {
    return bearer.admit(
        call,
        visit ->
            switch (MessageRequest.read(call.body())) {
              case Read.Bad<MessageRequest>(var problem) -> visit.refuse(problem);
              case Read.Good<MessageRequest>(var message) -> byAddress(visit, message);
            });
  }

  private HttpReply byAddress(Visit visit, MessageRequest message) {
    var transcript = visit.transcript();
    return switch (admission.byAddress(
        visit.token(), visit.call().address(), transcript, () -> inspection.look(message.text()))) {
      case Admission.ByAddress.Refused(var problem) -> visit.refuse(problem);
      case Admission.ByAddress.Admitted admitted -> {
        var history = admitted.history();
        var look = admitted.look();
        var known = log.find(transcript, history, message.id());
        if (known.isPresent()) {
          yield repeat(visit, transcript, known.get());
        }
        var over = Log.over(history);
        if (over.isPresent()) {
          yield visit.refuse(over.get());
        }
        var talk = log.talk(transcript, history);
        if (talk.first() && !look.isUrgent() && !message.agreesTo(visit.token().told())) {
          yield visit.refuse(Problem.of(Slug.BAD_REQUEST, "agreed"));
        }
        var rest = CoolDown.left(history, clock.instant());
        if (rest.isPresent() && !look.isUrgent()) {
          yield visit.refuse(Problem.of(Slug.TOO_MANY_MESSAGES).after(rest.get()));
        }
        var proof = admission.byProof(visit.token(), admitted, message.solution());
        if (proof.isPresent() && !look.isUrgent()) {
          yield visit.refuse(proof.get());
        }
        var decision = inspection.decide(look, history, visit);
        if (decision instanceof Decision.Stop stop && stop.isRefusal()) {
          admission.strike(admitted);
        }
        if (Log.mode(history).isForPerson() && !look.isUrgent()) {
          yield handOff(visit, message, talk, decision);
        }
        yield switch (decision) {
          case Decision.Stop stop -> stop(visit, message, talk, stop);
          case Decision.Pass pass -> byKey(visit, message, talk, pass);
        };
      }
    };
  }

  /** Kept for a person, who has the word; nobody else says anything. */
  private HttpReply handOff(Visit visit, MessageRequest message, Talk talk, Decision decision) {
    var answer = Answer.handedOff(decision.language());
    return Replies.live(visit, audience -> keep(visit, message, talk, decision, answer, audience));
  }

  /** Kept like any other turn; the key's month pays nothing for it. */
  private HttpReply stop(Visit visit, MessageRequest message, Talk talk, Decision.Stop stop) {
    return Replies.live(
        visit,
        audience -> {
          stop.answer().text().ifPresent(audience::hear);
          return keep(visit, message, talk, stop, stop.answer(), audience);
        });
  }

  private Kept keep(
      Visit visit,
      MessageRequest message,
      Talk talk,
      Decision decision,
      Answer answer,
      Audience audience) {
    var prints = directory.prints(visit.token(), decision.named());
    var turn = new Turn(message.id(), decision.kept(), answer, decision.personal());
    var kept = talk.first() ? turn.after(notice(visit, message)) : turn;
    return log.append(talk, kept, prints, visit.call().deadline(), audience);
  }

  private static Notified notice(Visit visit, MessageRequest message) {
    var told = visit.token().told();
    boolean agreed = told.asksAgreement() && message.agreesTo(told);
    return new Notified(told.version(), visit.token().issuedAt(), agreed);
  }

  private HttpReply repeat(Visit visit, Transcript transcript, Kept.Stands first) {
    log.relist(transcript, first.entry());
    return Replies.kept(visit, first);
  }

  private HttpReply byKey(Visit visit, MessageRequest message, Talk talk, Decision.Pass pass) {
    long most = Math.addExact(answering.most(pass.asked()), doubt.most(pass));
    return switch (admission.byKey(visit.token(), most)) {
      case Admission.ByKey.Refused(var problem) -> visit.refuse(problem);
      case Admission.ByKey.Admitted admitted ->
          Replies.live(visit, audience -> answer(visit, message, talk, pass, admitted, audience));
    };
  }

  private Kept answer(
      Visit visit,
      MessageRequest message,
      Talk talk,
      Decision.Pass pass,
      Admission.ByKey.Admitted admitted,
      Audience audience) {
    var answer = answered(visit, pass, talk.history(), admitted, audience);
    return keep(visit, message, talk, pass, answer, audience);
  }

  private Answer answered(
      Visit visit,
      Decision.Pass pass,
      List<Entry> history,
      Admission.ByKey.Admitted admitted,
      Audience audience) {
    var content = admitted.contentVersion();
    var purse = admitted.purse();
    try {
      var refusal = doubt.refusal(pass, admitted);
      if (refusal.isPresent()) {
        refusal.get().text().ifPresent(audience::hear);
        return refusal.get();
      }
      return answering.answer(visit, content, pass.asked(), history, purse, audience);
    } finally {
      admission.settle(visit.token(), purse);
    }
  }
}
