package parlor.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files in {@code events/}, with their placeholders filled. */
final class Events {
  private static final Path FOLDER =
      Path.of(System.getProperty("parlor.root", ".")).resolve("events");
  private static final String GATEWAY = "(session|chat|owner|visitor)-.*";
  private static final String READING = "(ingest|reread)-.*";
  private static final String TELLING = "(summary|morning)-.*";
  private static final String ENCODED = "{{base64 ";

  private Events() {}

  /** Those of the functions behind the gateway, without {@code .json}, in order. */
  static List<String> behindTheGateway() {
    return names().stream().filter(name -> name.matches(GATEWAY)).toList();
  }

  /** Those of the functions of whoever runs a stage, likewise. */
  static List<String> ofOperators() {
    return names().stream()
        .filter(name -> !name.matches(GATEWAY) && !name.matches(READING) && !name.matches(TELLING))
        .toList();
  }

  /** Those of the functions that read what a business publishes, likewise. */
  static List<String> ofReading() {
    return names().stream().filter(name -> name.matches(READING)).toList();
  }

  /** Those of the functions that write to owners, likewise. */
  static List<String> ofTelling() {
    return names().stream().filter(name -> name.matches(TELLING)).toList();
  }

  private static List<String> names() {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whom an event is for: its name begins with it. */
  static String function(String name) {
    return name.substring(0, name.indexOf('-'));
  }

  /** One event, ready to send. {@code values} by the name of their placeholder. */
  static String filled(String name, Map<String, String> values) {
    return filled(JsonMapper.shared().readTree(text(name)), values).toString();
  }

  private static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode filled(JsonNode node, Map<String, String> values) {
    return switch (node) {
      case ObjectNode object -> {
        object.properties().forEach(field -> field.setValue(filled(field.getValue(), values)));
        yield object;
      }
      case ArrayNode list -> {
        var all = JsonNodeFactory.instance.arrayNode();
        list.forEach(item -> all.add(filled(item, values)));
        yield all;
      }
      default -> node.isString() ? text(node.asString(), values) : node;
    };
  }

  static JsonNode text(String text, Map<String, String> values) {
    var all = text.replace("{{70000 letters}}", "a".repeat(70_000));
    for (var value : values.entrySet()) {
      all = all.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    if (all.startsWith(ENCODED)) {
      var plain = all.substring(ENCODED.length(), all.length() - 2);
      all = Base64.getEncoder().encodeToString(plain.getBytes(UTF_8));
    }
    if (all.contains("{{")) {
      throw new IllegalArgumentException("a placeholder nobody filled: " + all);
    }
    return JsonNodeFactory.instance.stringNode(all);
  }
}
