package parlor.host.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.ProblemBoundary;
import parlor.http.Read;

/** Every call comes through here. */
final class GatewayServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Calls calls;
  private final transient Hosts hosts;
  private final transient Function<HttpCall, HttpReply> api;
  private final transient Function<HttpCall, HttpReply> pages;

  GatewayServlet(
      Calls calls,
      Hosts hosts,
      Function<HttpCall, HttpReply> api,
      Function<HttpCall, HttpReply> pages) {
    this.calls = calls;
    this.hosts = hosts;
    this.api = new ProblemBoundary(api);
    this.pages = new ProblemBoundary(pages);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    try {
      var call = calls.head(request);
      Replies.write(answer(request, call), call, response);
    } catch (IOException e) {
      // Nobody is listening any more, so there is nobody to tell.
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private HttpReply answer(HttpServletRequest request, HttpCall head) throws IOException {
    return switch (calls.whole(request, head)) {
      case Read.Bad<HttpCall>(var problem) -> Cors.openToAll(problem.reply(head));
      case Read.Good<HttpCall>(var call) -> hosts.refusal(call).orElseGet(() -> answer(call));
    };
  }

  private HttpReply answer(HttpCall call) {
    return Api.at(call.path()) ? api.apply(call) : pages.apply(call);
  }
}
