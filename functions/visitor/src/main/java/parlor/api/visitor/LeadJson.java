package parlor.api.visitor;

import parlor.conversation.MessageText;
import parlor.http.Json;
import parlor.http.visit.WordingJson;
import parlor.lead.Lead;
import tools.jackson.databind.node.ObjectNode;

/** A lead as its visitor takes it away. */
final class LeadJson {
  private LeadJson() {}

  static ObjectNode of(Lead lead) {
    return Json.object()
        .put("name", lead.name().value())
        .put("email", lead.contact().email().orElse(null))
        .put("phone", lead.contact().phone().orElse(null))
        .put("message", lead.message().map(MessageText::value).orElse(null))
        .put("at", lead.at().toString())
        .set("consent", WordingJson.of(lead.consent()));
  }
}
