package parlor.http.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads REST API proxy events (API Gateway developer guide, "Input format of a Lambda function for
 * proxy integration").
 */
final class ProxyEvent {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ProxyEvent() {}

  /**
   * The call an event stands for. The address is the one API Gateway saw, never a forwarded header;
   * the request id is the one API Gateway names in its own logs and problems.
   *
   * @throws IllegalArgumentException if it is no such event; says nothing of what it was
   */
  static HttpCall read(InputStream in, Instant deadline) {
    JsonNode event;
    try {
      event = JSON.readTree(in);
    } catch (JacksonException e) {
      throw notProxy();
    }
    var context = event.path("requestContext");
    if (!event.path("httpMethod").isString() || !context.path("path").isString()) {
      throw notProxy();
    }
    var headers = new HashMap<String, String>();
    first(event, "headers", "multiValueHeaders")
        .forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
    return new HttpCall(
        event.get("httpMethod").asString(),
        context.get("path").asString(),
        first(event, "queryStringParameters", "multiValueQueryStringParameters"),
        headers,
        body(event),
        context.path("identity").path("sourceIp").asString(""),
        context.path("requestId").asString(""),
        deadline);
  }

  /** The event of a call, as far as we read events. */
  static byte[] write(HttpCall call) {
    var event = Json.object().put("httpMethod", call.method()).put("path", call.path());
    var headers = event.putObject("headers");
    call.headers().forEach(headers::put);
    var query = event.putObject("queryStringParameters");
    call.query().forEach(query::put);
    event.put("body", call.body().text().orElse("")).put("isBase64Encoded", false);
    var context = event.putObject("requestContext");
    context.put("path", call.path()).put("requestId", call.requestId());
    context.putObject("identity").put("sourceIp", call.address());
    return event.toString().getBytes(UTF_8);
  }

  /** The first value of each name; the plain member holds the last, so it is second choice. */
  private static Map<String, String> first(JsonNode event, String plain, String multi) {
    var values = new HashMap<String, String>();
    event.path(multi).forEachEntry((name, list) -> values.put(name, list.path(0).asString("")));
    event.path(plain).forEachEntry((name, value) -> values.putIfAbsent(name, value.asString("")));
    return values;
  }

  private static Body body(JsonNode event) {
    var text = event.path("body");
    if (!text.isString()) {
      return Body.EMPTY;
    }
    if (!event.path("isBase64Encoded").asBoolean(false)) {
      return Body.of(text.asString());
    }
    try {
      return new Body(Base64.getDecoder().decode(text.asString()));
    } catch (IllegalArgumentException e) {
      throw notProxy();
    }
  }

  /** Without a cause: an exception's message could quote what a visitor wrote. */
  private static IllegalArgumentException notProxy() {
    return new IllegalArgumentException("not a REST API proxy event");
  }
}
