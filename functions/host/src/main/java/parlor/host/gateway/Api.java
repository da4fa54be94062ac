package parlor.host.gateway;

import java.util.function.Function;
import org.springframework.cloud.function.context.FunctionCatalog;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.Route;
import parlor.http.Slug;

/** The routes under {@code /v1/}, each answered by its function. */
record Api(FunctionCatalog catalog) implements Function<HttpCall, HttpReply> {
  static boolean at(String path) {
    return path.startsWith("/v1/");
  }

  @Override
  public HttpReply apply(HttpCall call) {
    if (call.method().equals("OPTIONS") && Route.known(call.path())) {
      return Cors.PREFLIGHT;
    }
    return Route.of(call.method(), call.path())
        .map(route -> function(route).apply(call))
        .orElseGet(() -> Cors.openToAll(Problem.of(Slug.NOT_FOUND).reply(call)));
  }

  private Function<HttpCall, HttpReply> function(Route route) {
    return catalog.lookup(route.function());
  }
}
