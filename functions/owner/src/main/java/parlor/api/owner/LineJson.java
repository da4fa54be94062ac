package parlor.api.owner;

import parlor.conversation.Line;
import parlor.conversation.OwnerView.Listed;
import parlor.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** A conversation in the list, as the desk reads it. */
final class LineJson {
  private LineJson() {}

  /** As the list has it: how it stands now, too. */
  static ObjectNode of(Listed listed) {
    return of(listed.line()).put("state", Words.of(listed.mode()));
  }

  static ObjectNode of(Line line) {
    return Json.object()
        .put("id", line.id().toString())
        .put("startedAt", line.id().startedAt().toString())
        .put("language", line.language().code())
        .put("opening", line.opening())
        .put("outcome", Words.of(line.outcome()));
  }
}
