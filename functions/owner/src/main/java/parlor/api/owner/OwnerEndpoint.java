package parlor.api.owner;

import java.util.function.Function;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.Route;
import parlor.http.Slug;

/** The owner function: one method a route. */
final class OwnerEndpoint implements Function<HttpCall, HttpReply> {
  private final ReadWorkspaces workspaces;

  OwnerEndpoint(ReadWorkspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public HttpReply apply(HttpCall call) {
    return switch (Route.of(call.method(), call.path()).orElse(null)) {
      case READ_WORKSPACES -> workspaces.reply(call);
      case null, default -> Problem.of(Slug.NOT_FOUND).reply(call);
    };
  }
}
