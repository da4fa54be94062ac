package parlor.api.owner;

import parlor.conversation.ConversationId;
import tools.jackson.databind.node.ObjectNode;

/** How far a walk came, and where it goes on. */
final class ReachedJson {
  private ReachedJson() {}

  static ObjectNode put(
      ObjectNode json, Walk.Reached reached, Visit visit, OwnerRoute route, Cursors cursors) {
    var next =
        reached
            .last()
            .filter(id -> reached.more())
            .map(ConversationId::toString)
            .map(place -> cursors.seal(visit, route, place));
    return json.put("searched", reached.searched())
        .put("reached", reached.last().map(id -> id.startedAt().toString()).orElse(null))
        .put("next", next.orElse(null));
  }
}
