package parlor.asl;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An object's fields, each asked for by whoever understands it; one that nobody does is refused.
 */
final class Fields {
  private final String where;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>(Set.of("Comment"));

  Fields(String where, JsonNode node) {
    this.where = where;
    this.node = node;
    if (!node.isObject()) {
      throw new Unsupported(where, "what is no object");
    }
  }

  String where() {
    return where;
  }

  String text(String name) {
    return optional(name).orElseThrow(() -> new Unsupported(where, "to leave out " + name));
  }

  Optional<String> optional(String name) {
    return node(name).map(value -> value.asString(""));
  }

  int number(String name) {
    return node(name)
        .filter(JsonNode::isInt)
        .map(JsonNode::intValue)
        .orElseThrow(() -> new Unsupported(where, name + " as it stands"));
  }

  double decimal(String name) {
    return node(name)
        .filter(JsonNode::isNumber)
        .map(JsonNode::doubleValue)
        .orElseThrow(() -> new Unsupported(where, name + " as it stands"));
  }

  boolean flag(String name) {
    return node(name)
        .filter(JsonNode::isBoolean)
        .map(JsonNode::booleanValue)
        .orElseThrow(() -> new Unsupported(where, name + " as it stands"));
  }

  Optional<JsonNode> node(String name) {
    asked.add(name);
    return node.optional(name);
  }

  /** The one element of a list; empty if there is no list. */
  Optional<Fields> only(String name) {
    return node(name)
        .map(
            list -> {
              if (list.size() != 1) {
                throw new Unsupported(where, "another number than one of " + name);
              }
              return new Fields(where + "." + name, list.get(0));
            });
  }

  void allErrors() {
    if (!node("ErrorEquals").map(JsonNode::toString).orElse("").equals("[\"States.ALL\"]")) {
      throw new Unsupported(where, "an error of one kind");
    }
  }

  /** All has been asked for. */
  void end() {
    for (var name : node.propertyNames()) {
      if (!asked.contains(name)) {
        throw new Unsupported(where, name);
      }
    }
  }
}
