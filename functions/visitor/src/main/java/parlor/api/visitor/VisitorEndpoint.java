package parlor.api.visitor;

import java.util.function.Function;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.Route;
import parlor.http.Slug;

/** The visitor function: one method a route. */
final class VisitorEndpoint implements Function<HttpCall, HttpReply> {
  private final LeaveLead lead;
  private final AskForPerson person;
  private final GiveFeedback feedback;
  private final ExportConversation export;
  private final EraseConversation erase;

  VisitorEndpoint(
      LeaveLead lead,
      AskForPerson person,
      GiveFeedback feedback,
      ExportConversation export,
      EraseConversation erase) {
    this.lead = lead;
    this.person = person;
    this.feedback = feedback;
    this.export = export;
    this.erase = erase;
  }

  @Override
  public HttpReply apply(HttpCall call) {
    return switch (Route.of(call.method(), call.path()).orElse(null)) {
      case LEAVE_LEAD -> lead.reply(call);
      case ASK_FOR_PERSON -> person.reply(call);
      case GIVE_FEEDBACK -> feedback.reply(call);
      case EXPORT_CONVERSATION -> export.reply(call);
      case ERASE_CONVERSATION -> erase.reply(call);
      case null, default -> Problem.of(Slug.NOT_FOUND).reply(call);
    };
  }
}
