package parlor.api.chat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import parlor.api.session.SessionComponent;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two functions of one instance, called as a gateway would. */
final class Instance {
  private static final JsonMapper MAPPER = new JsonMapper();
  private final Parts parts;
  private final Function<HttpCall, HttpReply> session;
  private final Function<HttpCall, HttpReply> chat;

  Instance(Parts parts) {
    this.parts = parts;
    this.session = SessionComponent.of(parts).endpoint();
    this.chat = ChatComponent.of(parts).endpoint();
  }

  /** What came back. */
  record Reply(int status, Map<String, String> headers, JsonNode json) {
    String slug() {
      return json.path("type").asString("").replace("/problems/", "");
    }
  }

  Reply open(String key, String address) {
    return read(
        session.apply(
            call("POST", "/v1/sessions", Map.of(), Json.object().put("key", key), address)));
  }

  /** As a page of another origin would. */
  Reply open(String key, String address, String origin) {
    var body = Json.object().put("key", key);
    return read(
        session.apply(call("POST", "/v1/sessions", Map.of("origin", origin), body, address)));
  }

  Reply privacy(String key, String language) {
    var query = Map.of("key", key, "language", language);
    return read(
        session.apply(
            new HttpCall(
                "GET",
                "/v1/privacy",
                query,
                Map.of(),
                Body.EMPTY,
                "203.0.113.1",
                "test",
                parts.clock().instant().plusSeconds(7))));
  }

  /** Goes on with the conversation of {@code opened}. */
  Reply resume(String key, Reply opened, String address) {
    var body = Json.object().put("key", key).set("resume", opened.json().get("resume"));
    return read(session.apply(call("POST", "/v1/sessions", Map.of(), body, address)));
  }

  String token(String key, String address) {
    return open(key, address).json().path("token").asString("");
  }

  Reply say(String token, UUID id, String text, String address) {
    var body = Json.object().put("id", id.toString()).put("text", text);
    return read(chat.apply(message(token, body, address)));
  }

  /** Agreeing to what was told. */
  Reply say(String token, UUID id, String text, JsonNode agreed) {
    var body = Json.object().put("id", id.toString()).put("text", text);
    return read(chat.apply(message(token, body.set("agreed", agreed), "203.0.113.9")));
  }

  /** With the solution of a challenge. */
  Reply say(String token, UUID id, String text, String address, JsonNode solution) {
    var body = Json.object().put("id", id.toString()).put("text", text);
    return read(chat.apply(message(token, body.set("challenge", solution), address)));
  }

  /** With the solution of a challenge. */
  Reply open(String key, String address, JsonNode solution) {
    var body = Json.object().put("key", key).set("challenge", solution);
    return read(session.apply(call("POST", "/v1/sessions", Map.of(), body, address)));
  }

  /** From a browser that asks for these languages. */
  Reply say(String token, UUID id, String text, String address, String languages) {
    var body = Json.object().put("id", id.toString()).put("text", text);
    var headers = Map.of("authorization", "Bearer " + token, "accept-language", languages);
    return read(chat.apply(call("POST", "/v1/messages", headers, body, address)));
  }

  HttpCall message(String token, JsonNode body, String address) {
    return call("POST", "/v1/messages", Map.of("authorization", "Bearer " + token), body, address);
  }

  HttpCall message(String token, JsonNode body, String address, String accept) {
    var headers = Map.of("authorization", "Bearer " + token, "accept", accept);
    return call("POST", "/v1/messages", headers, body, address);
  }

  HttpReply chat(HttpCall call) {
    return chat.apply(call);
  }

  Reply conversation(String token, String address) {
    var headers = Map.of("authorization", "Bearer " + token);
    return read(chat.apply(call("GET", "/v1/conversation", headers, Json.object(), address)));
  }

  /** What came after a position. */
  Reply conversation(String token, String address, String after) {
    var headers = Map.of("authorization", "Bearer " + token, "origin", House.SITE.value());
    return read(
        chat.apply(
            new HttpCall(
                "GET",
                "/v1/conversation",
                Map.of("after", after),
                headers,
                Body.EMPTY,
                address,
                "test",
                parts.clock().instant().plusSeconds(7))));
  }

  Parts parts() {
    return parts;
  }

  static Reply read(HttpReply reply) {
    var bytes = (HttpReply.Bytes) reply;
    return new Reply(
        bytes.status(), bytes.headers(), MAPPER.readTree(bytes.body().text().orElseThrow()));
  }

  private HttpCall call(
      String method, String path, Map<String, String> more, JsonNode body, String address) {
    var headers = new TreeMap<>(more);
    headers.putIfAbsent("origin", House.SITE.value());
    return new HttpCall(
        method,
        path,
        Map.of(),
        headers,
        Body.of(body.toString()),
        address,
        "test",
        parts.clock().instant().plus(Duration.ofSeconds(7)));
  }
}
