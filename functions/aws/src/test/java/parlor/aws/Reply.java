package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a service says. */
final class Reply {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private Reply(int status, String type, byte[] body) {
    this(status, type, body, Map.of());
  }

  private Reply(int status, String type, byte[] body, Map<String, String> headers) {
    this.headers = headers;
    this.status = status;
    this.type = type;
    this.body = body;
  }

  static Reply of(int status, String type, byte[] body) {
    return new Reply(status, type, body);
  }

  static Reply json(Map<String, ?> fields) {
    return new Reply(200, "application/x-amz-json-1.1", JSON.writeValueAsBytes(fields));
  }

  static Reply xml(String text) {
    return new Reply(200, "text/xml", text.getBytes(UTF_8));
  }

  static Reply bytes(byte[] content) {
    return new Reply(200, "application/json", content);
  }

  /** The same with a header. */
  Reply with(String header, String value) {
    return new Reply(status, type, body, Map.of(header, value));
  }

  /** An error in the form of the service that was called. */
  static Reply error(Call call, int status, String code) {
    if (call.service().equals("s3")) {
      var xml = "<Error><Code>%s</Code><Message>no</Message></Error>".formatted(code);
      return new Reply(status, "application/xml", xml.getBytes(UTF_8));
    }
    if (call.service().equals("sts")) {
      var xml =
          "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>no</Message></Error>"
              + "</ErrorResponse>";
      return new Reply(status, "text/xml", xml.formatted(code).getBytes(UTF_8));
    }
    var fields = Map.of("__type", code, "message", "no");
    return new Reply(status, "application/x-amz-json-1.1", JSON.writeValueAsBytes(fields));
  }

  void write(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
