package parlor.api.chat;

import java.util.List;
import parlor.answers.Audience;
import parlor.api.chat.Bearer.Visit;
import parlor.conversation.Answer;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Transcript;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Read;

/** {@code POST /v1/messages}: one message, in the order of the hot path. */
final class SendMessage {
  private final Bearer bearer;
  private final Admission admission;
  private final Answering answering;
  private final Log log;

  SendMessage(Bearer bearer, Admission admission, Answering answering, Log log) {
    this.bearer = bearer;
    this.admission = admission;
    this.answering = answering;
    this.log = log;
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
    return switch (admission.byAddress(visit.token(), visit.call().address(), transcript)) {
      case Admission.ByAddress.Refused(var problem) -> visit.refuse(problem);
      case Admission.ByAddress.Admitted(var history) -> {
        var known = log.find(transcript, history, message.id());
        yield known.isPresent()
            ? repeat(visit, transcript, known.get())
            : byKey(visit, message, transcript, history);
      }
    };
  }

  private HttpReply repeat(Visit visit, Transcript transcript, Entry first) {
    log.relist(transcript, first);
    return Replies.kept(visit, first);
  }

  private HttpReply byKey(
      Visit visit, MessageRequest message, Transcript transcript, List<Entry> history) {
    return switch (admission.byKey(visit.token(), answering.most(message.text()))) {
      case Admission.ByKey.Refused(var problem) -> visit.refuse(problem);
      case Admission.ByKey.Admitted admitted ->
          Replies.live(
              visit, audience -> answer(visit, message, transcript, history, admitted, audience));
    };
  }

  private Entry answer(
      Visit visit,
      MessageRequest message,
      Transcript transcript,
      List<Entry> history,
      Admission.ByKey.Admitted admitted,
      Audience audience) {
    var answer = answered(visit, message, history, admitted, audience);
    var turn = new Turn(message.id(), message.text(), answer);
    return log.append(transcript, history, turn, visit.call().deadline());
  }

  private Answer answered(
      Visit visit,
      MessageRequest message,
      List<Entry> history,
      Admission.ByKey.Admitted admitted,
      Audience audience) {
    var content = admitted.contentVersion();
    var purse = admitted.purse();
    try {
      return answering.answer(visit, content, message.text(), history, purse, audience);
    } finally {
      admission.settle(visit.token(), purse);
    }
  }
}
