package parlor.isolation;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes calls as API Gateway hands them on, each from an address of its own. */
final class Caller {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What came back. */
  record Reply(int status, String body, Map<String, String> headers) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    String text(String field) {
      return json().path(field).asString("");
    }

    /** Whatever a caller can see. */
    String everything() {
      return status + " " + headers + " " + body;
    }
  }

  private final Map<String, Function<HttpCall, HttpReply>> functions;
  private final Clock clock;
  private int addresses;

  /** {@code functions} by the word that {@link Route#function} has for each. */
  Caller(Map<String, Function<HttpCall, HttpReply>> functions, Clock clock) {
    this.functions = Map.copyOf(functions);
    this.clock = clock;
  }

  Reply call(Attempt attempt) {
    var function = functions.get(attempt.function());
    if (function == null) {
      throw new IllegalArgumentException(attempt.function());
    }
    var reply = function.apply(call(attempt, address()));
    return switch (reply) {
      case HttpReply.Bytes bytes ->
          new Reply(bytes.status(), bytes.body().text().orElseThrow(), bytes.headers());
      case HttpReply.Events events -> throw new IllegalStateException("nobody asked for events");
    };
  }

  private HttpCall call(Attempt attempt, String address) {
    return new HttpCall(
        attempt.method(),
        attempt.path(),
        attempt.query(),
        new TreeMap<>(attempt.headers()),
        Body.of(attempt.body()),
        address,
        "isolation",
        clock.instant().plusSeconds(20));
  }

  /** So that no limit of an address stands before the walls. */
  private String address() {
    int number = addresses++;
    return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
  }
}
