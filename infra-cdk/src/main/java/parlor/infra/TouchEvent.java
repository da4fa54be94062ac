package parlor.infra;

import parlor.http.Json;
import parlor.http.Route;

/**
 * A call as API Gateway would pass it on, one that every function refuses without asking anybody:
 * it names no key and carries no token.
 */
final class TouchEvent {
  private TouchEvent() {}

  static String of(FunctionName function) {
    var route =
        function.routes().stream().filter(r -> r.method().equals("GET")).findFirst().orElseThrow();
    return of(route);
  }

  private static String of(Route route) {
    var event = Json.object();
    var below = route.path().substring("/v1".length());
    event.put("resource", below);
    event.put("path", below);
    event.put("httpMethod", route.method());
    event.putObject("headers").put("Accept", "application/json");
    event.putObject("multiValueHeaders").putArray("Accept").add("application/json");
    event.putNull("queryStringParameters");
    event.putNull("multiValueQueryStringParameters");
    event.putNull("pathParameters");
    event.putNull("stageVariables");
    var context = event.putObject("requestContext");
    context.put("resourcePath", below);
    context.put("path", route.path());
    context.put("httpMethod", route.method());
    context.put("protocol", "HTTP/1.1");
    context.put("stage", "v1");
    context.put("requestId", "weekly-touch");
    context.putObject("identity").put("sourceIp", "192.0.2.1");
    event.putNull("body");
    event.put("isBase64Encoded", false);
    return event.toString();
  }
}
