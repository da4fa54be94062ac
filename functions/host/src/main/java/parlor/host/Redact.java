package parlor.host;

import parlor.guard.mask.Masker;
import parlor.guard.text.Normalised;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code redact}: one JSON line in, one JSON line out. */
final class Redact {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Masker masker = new Masker(Masker.REGIONS);

  /**
   * {@code {"text"}} becomes {@code {"text","spans":[{"kind","start","end"}]}}, in code points of
   * what came in; anything else becomes {@code {"error"}}. Each line is a message by itself.
   */
  String line(String jsonLine) {
    JsonNode asked;
    try {
      asked = JSON.readTree(jsonLine);
    } catch (JacksonException e) {
      return error("not JSON");
    }
    var text = asked.get("text");
    return text == null || !text.isString() ? error("text must be text") : mask(text.asString());
  }

  private String mask(String text) {
    var masked = masker.mask(Normalised.of(text));
    var out = JSON.createObjectNode().put("text", masked.forModel());
    var spans = out.putArray("spans");
    int chars = 0;
    int points = 0;
    for (var span : masked.spans()) {
      points += text.codePointCount(chars, span.start());
      int length = text.codePointCount(span.start(), span.end());
      spans
          .addObject()
          .put("kind", span.kind().word())
          .put("start", points)
          .put("end", points + length);
      points += length;
      chars = span.end();
    }
    return JSON.writeValueAsString(out);
  }

  private static String error(String what) {
    return JSON.writeValueAsString(JSON.createObjectNode().put("error", what));
  }
}
