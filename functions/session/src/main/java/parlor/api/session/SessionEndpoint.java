package parlor.api.session;

import java.util.function.Function;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.OpenApi;
import parlor.http.Problem;
import parlor.http.Route;
import parlor.http.Slug;

/** The session function: one method a route. */
final class SessionEndpoint implements Function<HttpCall, HttpReply> {
  private final OpenSession open;
  private final ReadPrivacy privacy;

  SessionEndpoint(OpenSession open, ReadPrivacy privacy) {
    this.open = open;
    this.privacy = privacy;
  }

  @Override
  public HttpReply apply(HttpCall call) {
    return switch (Route.of(call.method(), call.path()).orElse(null)) {
      case OPEN_SESSION -> open.reply(call);
      case READ_PRIVACY -> privacy.reply(call);
      case READ_OPEN_API -> Cors.openToAll(Json.reply(200, OpenApi.document()));
      case null, default -> Problem.of(Slug.NOT_FOUND).reply(call);
    };
  }
}
