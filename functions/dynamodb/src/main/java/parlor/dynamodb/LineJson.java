package parlor.dynamodb;

import java.util.Optional;
import parlor.conversation.ConversationId;
import parlor.conversation.Line;
import parlor.conversation.Outcome;
import parlor.tenant.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the owner's list as JSON, version 1: {@code l} language, {@code w} first words, {@code
 * o} outcome. Reads what a later release wrote as {@link EntryJson} does.
 */
final class LineJson {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  private LineJson() {}

  static byte[] write(Line line) {
    var root = JSON.createObjectNode();
    root.put("v", VERSION);
    root.put("l", line.language().name());
    root.put("w", line.opening());
    root.put("o", line.outcome().name());
    return JSON.writeValueAsBytes(root);
  }

  static Optional<Line> read(ConversationId id, byte[] json) {
    var root = JSON.readTree(json);
    var language = Words.read(Language.class, root, "l");
    var outcome = Words.read(Outcome.class, root, "o");
    if (root.required("v").asInt() > VERSION || language.isEmpty() || outcome.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Line(id, language.get(), root.required("w").asString(), outcome.get()));
  }
}
