package parlor.host;

import parlor.guard.mask.Masker;
import parlor.guard.text.Normalised;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The command {@code redact}: one JSON line in, one JSON line out. */
final class Redact {
  private final Masker masker = new Masker(Masker.REGIONS);

  /**
   * {@code {"text"}} becomes {@code {"text","spans":[{"kind","start","end"}]}}, in code points of
   * what came in; anything else becomes {@code {"error"}}. Each line is a message by itself.
   */
  String line(String jsonLine) {
    return JsonLines.ofText(jsonLine, this::masked);
  }

  private ObjectNode masked(String text) {
    var masked = masker.mask(Normalised.of(text));
    var out = JsonNodeFactory.instance.objectNode().put("text", masked.forModel());
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
    return out;
  }
}
