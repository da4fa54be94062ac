package parlor.api.owner;

import parlor.conversation.Line;
import parlor.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** A conversation in the list, as the desk reads it. */
final class LineJson {
  private LineJson() {}

  static ObjectNode of(Line line) {
    return Json.object()
        .put("id", line.id().toString())
        .put("startedAt", line.id().startedAt().toString())
        .put("language", line.language().code())
        .put("opening", line.opening())
        .put("outcome", Words.of(line.outcome()));
  }
}
