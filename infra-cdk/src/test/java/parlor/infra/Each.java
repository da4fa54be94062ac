package parlor.infra;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One or more: policies may write a list of one without its brackets. */
final class Each {
  private Each() {}

  static List<JsonNode> of(JsonNode oneOrMore) {
    return oneOrMore.isArray() ? oneOrMore.valueStream().toList() : List.of(oneOrMore);
  }

  /** Each of {@code {"AWS": [one, two]}} as {@code {"AWS": one}}. */
  static List<JsonNode> principal(JsonNode principal) {
    if (!principal.isObject()) {
      return List.of(principal);
    }
    var kind = principal.propertyNames().iterator().next();
    return of(principal.required(kind)).stream()
        .<JsonNode>map(one -> new JsonMapper().createObjectNode().set(kind, one))
        .toList();
  }
}
