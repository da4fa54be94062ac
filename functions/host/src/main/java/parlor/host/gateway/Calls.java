package parlor.host.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Route;
import parlor.http.Slug;

/** Reads calls from requests. */
final class Calls {
  /** API Gateway gives a function as long. */
  private static final Duration PATIENCE = Duration.ofSeconds(29);

  private final GatewaySettings settings;
  private final Addresses addresses;

  Calls(GatewaySettings settings, Addresses addresses) {
    this.settings = settings;
    this.addresses = addresses;
  }

  /** The call without its query and body: enough to say what is wrong with the rest. */
  HttpCall head(HttpServletRequest request) {
    var headers = headers(request);
    return new HttpCall(
        request.getMethod().equals("HEAD") ? "GET" : request.getMethod(), // Tomcat drops the body
        request.getRequestURI(),
        Map.of(),
        headers,
        Body.EMPTY,
        addresses.of(
            request.getRemoteAddr(), Collections.list(request.getHeaders("x-forwarded-for"))),
        HexFormat.of().toHexDigits(settings.random().nextLong()),
        settings.clock().instant().plus(PATIENCE),
        waits(request));
  }

  /** The whole call. A body is read one byte past the limit and no further. */
  Read<HttpCall> whole(HttpServletRequest request, HttpCall head) throws IOException {
    var path = Percent.decode(head.path(), false);
    var query = Percent.query(request.getQueryString());
    if (path.isEmpty() || query.isEmpty()) {
      return Read.bad(Problem.of(Slug.BAD_REQUEST));
    }
    var body = new Body(request.getInputStream().readNBytes(Route.mostBytes(head.path()) + 1));
    return Read.good(
        new HttpCall(
            head.method(),
            path.get(),
            query.get(),
            head.headers(),
            body,
            head.address(),
            head.requestId(),
            head.deadline(),
            head.waits()));
  }

  private static BooleanSupplier waits(HttpServletRequest request) {
    return request.getAttribute(Presence.ATTRIBUTE) instanceof BooleanSupplier waits
        ? waits
        : () -> true;
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    var headers = new HashMap<String, String>();
    for (var name : Collections.list(request.getHeaderNames())) {
      headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
    }
    return headers;
  }
}
