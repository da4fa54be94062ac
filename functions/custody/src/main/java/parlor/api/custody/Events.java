package parlor.api.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import parlor.tenant.TenantId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events in, replies out, both JSON. */
final class Events {
  private Events() {}

  /** Answers one event; one that is no JSON is an empty one. */
  static void answer(InputStream in, OutputStream out, Function<JsonNode, JsonNode> function)
      throws IOException {
    out.write(function.apply(read(in)).toString().getBytes(UTF_8));
  }

  /** Empty if it names none in the form of an id. */
  static Optional<TenantId> tenant(JsonNode event) {
    try {
      return Optional.of(new TenantId(event.path("tenant").asString("")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A reply's one word, to add to. */
  static ObjectNode result(String word) {
    return JsonNodeFactory.instance.objectNode().put("result", word);
  }

  private static JsonNode read(InputStream in) {
    try {
      return JsonMapper.shared().readTree(in);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
