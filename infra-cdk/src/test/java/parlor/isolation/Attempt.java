package parlor.isolation;

import java.util.Map;
import java.util.TreeMap;
import parlor.http.Json;
import parlor.http.Route;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One call that a visitor makes, well formed or not. */
record Attempt(
    String function,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {
  static Attempt at(Route route) {
    return new Attempt(
        route.function(), route.method(), route.path(), Map.of(), Map.of("accept", "*/*"), "");
  }

  Attempt path(String other) {
    return new Attempt(function, method, other, query, headers, body);
  }

  Attempt query(String name, String value) {
    return new Attempt(function, method, path, with(query, name, value), headers, body);
  }

  Attempt header(String name, String value) {
    return new Attempt(function, method, path, query, with(headers, name, value), body);
  }

  Attempt bearer(String token) {
    return header("authorization", "Bearer " + token);
  }

  Attempt field(String name, String value) {
    var json = body.isEmpty() ? Json.object() : (ObjectNode) JsonMapper.shared().readTree(body);
    return new Attempt(function, method, path, query, headers, json.put(name, value).toString());
  }

  Attempt field(String name, boolean value) {
    var json = body.isEmpty() ? Json.object() : (ObjectNode) JsonMapper.shared().readTree(body);
    return new Attempt(function, method, path, query, headers, json.put(name, value).toString());
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    var more = new TreeMap<>(all);
    more.put(name, value);
    return more;
  }
}
