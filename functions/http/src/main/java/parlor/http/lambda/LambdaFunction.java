package parlor.http.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A function behind API Gateway: what a handler hands its calls to. */
public final class LambdaFunction {
  static {
    // A line an event: CloudWatch would make two of the JDK's own form, and a stack trace many.
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %3$s: %5$s%n");
  }

  private final Function<HttpCall, HttpReply> endpoint;
  private final Clock clock;

  public LambdaFunction(Function<HttpCall, HttpReply> endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /**
   * Answers one REST API proxy event.
   *
   * @param left until Lambda ends the call
   * @throws IllegalArgumentException if it is something else, which Lambda counts as an error
   */
  public void handle(InputStream in, OutputStream out, Duration left) throws IOException {
    var call = ProxyEvent.read(in, clock.instant().plus(left));
    ProxyReply.write(endpoint.apply(call), call, out);
  }

  /**
   * Answers a call as if API Gateway had sent it, so that all code on its way is loaded before the
   * first visitor comes.
   *
   * @return the reply's body
   * @throws IllegalStateException if it was refused, so that less was loaded than was meant to be
   */
  public JsonNode rehearse(HttpCall call) throws IOException {
    var out = new ByteArrayOutputStream();
    handle(new ByteArrayInputStream(ProxyEvent.write(call)), out, Duration.ofSeconds(10));
    var reply = JsonMapper.shared().readTree(out.toByteArray());
    int status = reply.get("statusCode").asInt();
    if (status >= 300) {
      throw new IllegalStateException("rehearsing " + call.path() + " ended with " + status);
    }
    var body = reply.get("body").asString();
    return JsonMapper.shared().readTree(call.wantsEvents() ? "{}" : body);
  }
}
