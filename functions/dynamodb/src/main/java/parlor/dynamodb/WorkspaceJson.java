package parlor.dynamodb;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import parlor.tenant.Terms;
import parlor.tenant.Voice;
import parlor.tenant.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings as JSON. A language we do not know yet is left out, unknown fields are passed over. */
final class WorkspaceJson {
  private static final JsonMapper JSON = new JsonMapper();

  private WorkspaceJson() {}

  static String write(Workspace workspace) {
    var root = JSON.createObjectNode();
    root.put("v", 1);
    root.put("name", workspace.name());
    root.put("accent", workspace.accent());
    var greeting = root.putObject("greeting");
    workspace.greeting().forEach((language, text) -> greeting.put(language.code(), text));
    var suggestions = root.putObject("suggestions");
    workspace
        .suggestions()
        .forEach(
            (language, texts) -> {
              var array = suggestions.putArray(language.code());
              texts.forEach(array::add);
            });
    root.put("controllerName", workspace.controllerName());
    root.put("controllerContact", workspace.controllerContact());
    var retention = workspace.retention();
    root.put("retentionDays", retention.conversations());
    root.put("leadDays", retention.leads());
    root.put("auditDays", retention.audit());
    root.put("mailDays", retention.mails());
    root.put("auditBegin", retention.begin().toEpochMilli());
    var voice = workspace.voice();
    if (!voice.equals(Voice.PLAIN)) {
      var said = root.putObject("voice").put("tone", voice.tone());
      voice.model().ifPresent(model -> said.put("model", model));
      var rules = said.putArray("rules");
      voice.rules().forEach(rules::add);
    }
    workspace.policy().ifPresent(policy -> root.put("policy", policy));
    workspace.hours().ifPresent(hours -> HoursJson.write(hours, root.putObject("hours")));
    if (workspace.summaries() != Frequency.EACH) {
      root.put("summaries", workspace.summaries().name());
    }
    if (!workspace.terms().equals(Terms.USUAL)) {
      root.put("minimumAge", workspace.terms().minimumAge());
      root.put("agreement", workspace.terms().asksAgreement());
    }
    if (!workspace.regions().isEmpty()) {
      var regions = root.putArray("regions");
      workspace.regions().forEach(regions::add);
    }
    return root.toString();
  }

  static Workspace read(TenantId tenant, String text) {
    var root = JSON.readTree(text);
    Map<Language, String> greeting = new EnumMap<>(Language.class);
    Map<Language, List<String>> suggestions = new EnumMap<>(Language.class);
    for (var language : Language.values()) {
      root.path("greeting")
          .optional(language.code())
          .ifPresent(said -> greeting.put(language, said.asString()));
      root.path("suggestions")
          .optional(language.code())
          .ifPresent(all -> suggestions.put(language, texts(all)));
    }
    return new Workspace(
        tenant,
        root.required("name").asString(),
        root.required("accent").asString(),
        greeting,
        suggestions,
        root.required("controllerName").asString(),
        root.required("controllerContact").asString(),
        retention(root),
        voice(root.path("voice")),
        root.path("policy").stringValueOpt(),
        root.optional("hours").map(HoursJson::read),
        Words.read(Frequency.class, root.path("summaries").asString("")).orElse(Frequency.EACH),
        texts(root.path("regions")),
        terms(root));
  }

  private static Terms terms(JsonNode root) {
    return new Terms(
        root.path("minimumAge").asInt(Terms.LEAST_AGE), root.path("agreement").asBoolean(false));
  }

  /** Before there were four clocks there was one. */
  private static Retention retention(JsonNode root) {
    return Retention.of(
            root.required("retentionDays").asInt(),
            root.path("leadDays").intValueOpt(),
            root.path("auditDays").intValueOpt(),
            root.path("mailDays").intValueOpt())
        .from(Instant.ofEpochMilli(root.path("auditBegin").asLong(0)));
  }

  private static Voice voice(JsonNode said) {
    return said.isObject()
        ? new Voice(
            said.path("model").stringValueOpt(),
            said.path("tone").asString(""),
            texts(said.path("rules")))
        : Voice.PLAIN;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
