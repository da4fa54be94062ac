package parlor.http.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import parlor.http.Body;
import parlor.http.EventSink;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;

/**
 * Writes replies as API Gateway reads them. The managed runtime does not stream, so events are
 * collected.
 */
final class ProxyReply {
  private ProxyReply() {}

  static void write(HttpReply reply, HttpCall call, OutputStream out) throws IOException {
    var json = Json.object().put("statusCode", reply.status());
    var headers = json.putObject("headers");
    reply.headers().forEach(headers::put);
    json.put("body", text(reply, call)).put("isBase64Encoded", false);
    out.write(json.toString().getBytes(UTF_8));
  }

  /** All our functions answer in text. */
  private static String text(HttpReply reply, HttpCall call) throws IOException {
    return switch (reply) {
      case HttpReply.Bytes(var status, var headers, Body body) ->
          body.text().orElseThrow(() -> new IllegalStateException("a reply that is not text"));
      case HttpReply.Events events -> {
        var frames = new StringBuilder();
        events.writeTo((name, data) -> frames.append(EventSink.frame(name, data)), call);
        yield frames.toString();
      }
    };
  }
}
