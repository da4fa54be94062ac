package parlor.host.gateway;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import parlor.http.Body;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.Slug;

/** What Tomcat refuses by itself (a request line it cannot read, say) is a problem like others. */
public final class ProblemValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    var reply = Cors.openToAll(problem(response.getStatus()).reply(call(request)));
    response.setStatus(reply.status());
    reply.headers().forEach(response::setHeader);
    try {
      if (reply instanceof HttpReply.Bytes bytes) {
        response.getOutputStream().write(bytes.body().bytes());
      }
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      getContainer().getLogger().debug("nobody to tell", e);
    }
  }

  private static Problem problem(int status) {
    return status == 413 ? Problem.of(Slug.MESSAGE_TOO_LONG, "body") : Problem.of(slug(status));
  }

  private static Slug slug(int status) {
    return switch (status) {
      case 404 -> Slug.NOT_FOUND;
      case 503 -> Slug.UNAVAILABLE;
      default -> status < 500 ? Slug.BAD_REQUEST : Slug.INTERNAL;
    };
  }

  /** Hardly anything of such a request is known to be sound. */
  private static HttpCall call(Request request) {
    var language = request.getHeader("accept-language");
    var headers = language == null ? Map.<String, String>of() : Map.of("accept-language", language);
    return new HttpCall("", "", Map.of(), headers, Body.EMPTY, "", "unread", Instant.MAX);
  }
}
