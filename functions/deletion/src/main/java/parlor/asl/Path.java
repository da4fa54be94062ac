package parlor.asl;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code $}, or {@code $.name}.
 *
 * @param name empty for all of it
 */
record Path(Optional<String> name) {
  static final Path ALL = new Path(Optional.empty());

  private static final Pattern FORM = Pattern.compile("\\$(?:\\.([A-Za-z][A-Za-z0-9_]*))?");

  static Path read(String where, String text) {
    var matched = FORM.matcher(text);
    if (!matched.matches()) {
      throw new Unsupported(where, "the path " + text);
    }
    return new Path(Optional.ofNullable(matched.group(1)));
  }

  JsonNode of(JsonNode data) {
    return name.map(data::path).orElse(data);
  }

  /** {@code data} with {@code value} put where this leads. */
  JsonNode put(JsonNode data, JsonNode value) {
    return name.<JsonNode>map(
            it -> {
              var copy = (ObjectNode) data.deepCopy();
              copy.set(it, value);
              return copy;
            })
        .orElse(value);
  }
}
