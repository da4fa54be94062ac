package parlor.api.owner;

import parlor.conversation.MessageText;
import parlor.http.Json;
import parlor.http.visit.WordingJson;
import tools.jackson.databind.node.ObjectNode;

/** A lead as the desk reads it. */
final class LeadJson {
  private LeadJson() {}

  static ObjectNode of(LeadView.Open open) {
    var lead = open.lead();
    var json =
        Json.object()
            .put("id", lead.id().toString())
            .put("conversation", lead.id().conversation().toString())
            .put("at", lead.at().toString())
            .put("language", lead.language().code())
            .put("name", lead.name().value())
            .put("email", lead.contact().email().orElse(null))
            .put("phone", lead.contact().phone().orElse(null))
            .put("message", lead.message().map(MessageText::value).orElse(null));
    json.set("consent", WordingJson.of(lead.consent()));
    return json.put("status", Words.of(open.handling().status()))
        .put("notes", open.handling().notes())
        .put("revision", open.revision())
        .put("expiresAt", open.expiresAt().toString());
  }
}
