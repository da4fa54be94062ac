package parlor.infra;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.testing.Casa;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a function as API Gateway would. */
record Visitor(Function<HttpCall, HttpReply> function, Clock clock, String address) {

  /** What came back. */
  record Reply(int status, JsonNode json) {
    String text(String field) {
      return json.path(field).asString("");
    }
  }

  Reply open(String key, String resume) {
    var body = Json.object().put("key", key);
    if (!resume.isEmpty()) {
      body.put("resume", resume);
    }
    return call("POST", "/v1/sessions", Map.of(), "", body.toString());
  }

  Reply privacy(String key) {
    return call("GET", "/v1/privacy", Map.of("key", key), "", "");
  }

  Reply say(String token, String id, String text) {
    var body = Json.object().put("id", id).put("text", text);
    return call("POST", "/v1/messages", Map.of(), token, body.toString());
  }

  /** With the solution of the challenge that a problem asked for. */
  Reply say(String token, String id, String text, Reply problem) {
    var challenge = problem.json().path("challenge");
    var solution =
        Json.object()
            .put("challenge", challenge.path("challenge").asString())
            .put("number", solve(challenge))
            .put("salt", challenge.path("salt").asString())
            .put("signature", challenge.path("signature").asString());
    var body = Json.object().put("id", id).put("text", text).set("challenge", solution);
    return call("POST", "/v1/messages", Map.of(), token, body.toString());
  }

  private static long solve(JsonNode challenge) {
    var salt = challenge.path("salt").asString();
    var wanted = HexFormat.of().parseHex(challenge.path("challenge").asString());
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      long number = 0;
      while (!Arrays.equals(sha256.digest((salt + number).getBytes(US_ASCII)), wanted)) {
        number++;
      }
      return number;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  Reply conversation(String token, String after) {
    return call("GET", "/v1/conversation", Map.of("after", after), token, "");
  }

  /** Whatever a visitor sends besides messages. */
  Reply visitor(String method, String path, String token, String body) {
    return call(method, path, Map.of(), token, body);
  }

  /** As somebody who signed in; of all their workspaces if {@code workspace} is empty. */
  Reply workspaces(String token, String workspace) {
    Map<String, String> more =
        workspace.isEmpty() ? Map.of() : Map.of("parlor-workspace", workspace);
    return call("GET", "/v1/owner/workspace", Map.of(), token, "", more);
  }

  /** As somebody who signed in, at a route of the owner's. */
  Reply owner(String method, String path, Map<String, String> query, String token, String body) {
    return call(method, "/v1/owner/" + path, query, token, body, Map.of("if-match", "\"1\""));
  }

  /** As it was before anybody changed it. */
  Reply untouched(String path, String token, String body) {
    return call("PUT", "/v1/owner/" + path, Map.of(), token, body, Map.of("if-match", "\"0\""));
  }

  /** Without a state that was seen. */
  Reply unseen(String method, String path, String token) {
    return call(method, "/v1/owner/" + path, Map.of(), token, "", Map.of());
  }

  /** The status of a link of a mail. */
  int off(String link) {
    return raw("POST", "/v1/mail/off", Map.of("link", link), Map.of(), "").status();
  }

  private Reply call(
      String method, String path, Map<String, String> query, String token, String body) {
    return call(method, path, query, token, body, Map.of("origin", Casa.SITE.value()));
  }

  private Reply call(
      String method,
      String path,
      Map<String, String> query,
      String token,
      String body,
      Map<String, String> more) {
    var headers = new TreeMap<>(more);
    if (!token.isEmpty()) {
      headers.put("authorization", "Bearer " + token);
    }
    var reply = raw(method, path, query, headers, body);
    return new Reply(reply.status(), new JsonMapper().readTree(reply.body().text().orElseThrow()));
  }

  private HttpReply.Bytes raw(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {
    var deadline = clock.instant().plusSeconds(5);
    return (HttpReply.Bytes)
        function.apply(
            new HttpCall(method, path, query, headers, Body.of(body), address, "test", deadline));
  }
}
