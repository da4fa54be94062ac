package parlor.dynamodb;

import java.time.Instant;
import java.util.Optional;
import parlor.conversation.MessageText;
import parlor.conversation.PersonName;
import parlor.lead.Contact;
import parlor.lead.Handling;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.lead.LeadStatus;
import parlor.tenant.Language;
import parlor.tenant.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lead as JSON, version 1: {@code t} milliseconds, {@code l} language, {@code n} name, {@code e}
 * e-mail, {@code p} phone and {@code x} message, each if any, {@code c} what was agreed to and
 * {@code cv} its version. What the business makes of it: {@code s} status, {@code n} notes. Reads
 * what a later release wrote as {@link EntryJson} does.
 */
final class LeadJson {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  private LeadJson() {}

  static byte[] write(Lead lead) {
    var root = JSON.createObjectNode();
    root.put("v", VERSION);
    root.put("t", lead.at().toEpochMilli());
    root.put("l", lead.language().name());
    root.put("n", lead.name().value());
    lead.contact().email().ifPresent(email -> root.put("e", email));
    lead.contact().phone().ifPresent(phone -> root.put("p", phone));
    lead.message().ifPresent(message -> root.put("x", message.value()));
    root.put("c", lead.consent().text());
    root.put("cv", lead.consent().version());
    return JSON.writeValueAsBytes(root);
  }

  static Optional<Lead> read(LeadId id, byte[] json) {
    var root = JSON.readTree(json);
    var language = Words.read(Language.class, root, "l");
    if (root.required("v").asInt() > VERSION || language.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Lead(
            id,
            Instant.ofEpochMilli(root.required("t").asLong()),
            language.get(),
            new PersonName(root.required("n").asString()),
            new Contact(text(root, "e"), text(root, "p")),
            text(root, "x").map(MessageText::new),
            new Wording(root.required("c").asString(), root.required("cv").asString())));
  }

  static byte[] write(Handling handling) {
    var root = JSON.createObjectNode();
    root.put("v", VERSION);
    root.put("s", handling.status().name());
    root.put("n", handling.notes());
    return JSON.writeValueAsBytes(root);
  }

  static Optional<Handling> readHandling(byte[] json) {
    var root = JSON.readTree(json);
    return root.required("v").asInt() > VERSION
        ? Optional.empty()
        : Words.read(LeadStatus.class, root, "s")
            .map(status -> new Handling(status, root.required("n").asString()));
  }

  private static Optional<String> text(JsonNode root, String field) {
    return root.optional(field).map(JsonNode::asString);
  }
}
