package parlor.api.chat;

import java.util.function.Function;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.Route;
import parlor.http.Slug;

/** The chat function: one method a route. */
final class ChatEndpoint implements Function<HttpCall, HttpReply> {
  private final SendMessage send;
  private final ReadConversation read;

  ChatEndpoint(SendMessage send, ReadConversation read) {
    this.send = send;
    this.read = read;
  }

  @Override
  public HttpReply apply(HttpCall call) {
    return switch (Route.of(call.method(), call.path()).orElse(null)) {
      case SEND_MESSAGE -> send.reply(call);
      case READ_CONVERSATION -> read.reply(call);
      case null, default -> Problem.of(Slug.NOT_FOUND).reply(call);
    };
  }
}
