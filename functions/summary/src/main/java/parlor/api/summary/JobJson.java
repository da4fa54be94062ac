package parlor.api.summary;

import java.time.Instant;
import java.util.UUID;
import parlor.content.SourceId;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.mail.MailId;
import parlor.notice.NoticeId;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Jobs as a queue holds them, as the senders' adapters write them too. */
final class JobJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private JobJson() {}

  static String write(Job job) {
    var json = JSON.createObjectNode().put("tenant", job.tenant().value());
    switch (job) {
      case Job.Quiet quiet -> json.put("conversation", quiet.conversation().toString());
      case Job.LeadLeft left ->
          json.put("conversation", left.conversation().toString())
              .put("lead", left.lead().toString());
      case Job.PersonAsked(_, var conversation, var place) ->
          put(json, conversation, "asked", place);
      case Job.Waited(_, var conversation, var place) -> put(json, conversation, "waited", place);
      case Job.Written(_, var conversation, var place) -> put(json, conversation, "written", place);
      case Job.Morning _ -> json.put("morning", true);
      case Job.Tidy _ -> json.put("tidy", true);
      case Job.Overdue _ -> json.put("overdue", true);
      case Job.Erased _ -> json.put("erased", true);
      case Job.Noticed(_, var notice) -> json.put("notice", notice.value());
      case Job.SourceFailed(_, var source) -> json.put("source", source.value());
      case Job.Sweep(_, var before, var since) ->
          json.put("sweep", before.toString()).put("since", since.toEpochMilli());
      case Job.Told told -> json.put("mail", told.mail().value()).put("told", told.what().name());
    }
    return json.toString();
  }

  private static void put(
      ObjectNode json, ConversationId conversation, String what, Position place) {
    json.put("conversation", conversation.toString()).put(what, place.value());
  }

  /**
   * Reads one.
   *
   * @throws RuntimeException if it is none
   */
  static Job read(String text) {
    var json = JSON.readTree(text);
    var tenant = new TenantId(json.path("tenant").asString(""));
    if (json.has("morning")) {
      return new Job.Morning(tenant);
    }
    if (json.has("tidy")) {
      return new Job.Tidy(tenant);
    }
    if (json.has("overdue")) {
      return new Job.Overdue(tenant);
    }
    if (json.has("erased")) {
      return new Job.Erased(tenant);
    }
    if (json.has("notice")) {
      return new Job.Noticed(tenant, new NoticeId(json.path("notice").asString("")));
    }
    if (json.has("source")) {
      return new Job.SourceFailed(tenant, new SourceId(json.path("source").asString("")));
    }
    if (json.has("sweep")) {
      return new Job.Sweep(
          tenant,
          new ConversationId(uuid(json.path("sweep"))),
          Instant.ofEpochMilli(json.path("since").asLong(0)));
    }
    if (json.has("mail")) {
      return new Job.Told(
          tenant, new MailId(json.path("mail").asString("")), what(json.path("told").asString("")));
    }
    var conversation = new ConversationId(uuid(json.path("conversation")));
    if (json.has("lead")) {
      return new Job.LeadLeft(tenant, conversation, uuid(json.path("lead")));
    }
    if (json.has("asked")) {
      return new Job.PersonAsked(tenant, conversation, place(json, "asked"));
    }
    if (json.has("waited")) {
      return new Job.Waited(tenant, conversation, place(json, "waited"));
    }
    if (json.has("written")) {
      return new Job.Written(tenant, conversation, place(json, "written"));
    }
    return new Job.Quiet(tenant, conversation);
  }

  private static Position place(JsonNode json, String what) {
    return new Position(json.path(what).asInt(0));
  }

  /** By the words of SES's events, and our own. */
  private static Job.Told.What what(String word) {
    return switch (word) {
      case "Send", "Delivery", "SENT" -> Job.Told.What.SENT;
      case "Bounce", "BOUNCED" -> Job.Told.What.BOUNCED;
      case "Complaint", "COMPLAINED" -> Job.Told.What.COMPLAINED;
      case "Reject", "REJECTED" -> Job.Told.What.REJECTED;
      default -> throw new IllegalArgumentException("nothing that is told of a mail");
    };
  }

  private static UUID uuid(JsonNode text) {
    return UUID.fromString(text.asString(""));
  }
}
