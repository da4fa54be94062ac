package parlor.infra;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What API Gateway does by itself, in the words of either door. */
final class ApiFacts {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ApiFacts() {}

  static void stage(Facts facts, JsonNode properties) {
    for (var name :
        new String[] {"StageName", "AccessLogSetting", "MethodSettings", "TracingEnabled"}) {
      facts.all("stage " + name, properties.path(name));
    }
  }

  /** What is said to a call that reaches no function. */
  static void refusal(Facts facts, String kind, JsonNode response, JsonNode headers) {
    var subject = "refusal " + kind;
    facts.say(subject + " status", response.required("StatusCode").asString());
    var templates = response.required("ResponseTemplates");
    for (var body : templates.properties()) {
      facts.all(subject + " " + body.getKey(), MAPPER.readTree(body.getValue().asString().strip()));
    }
    headers
        .properties()
        .forEach(
            header ->
                facts.say(
                    subject + " header " + header.getKey().replaceFirst(".*\\.", ""),
                    header.getValue().asString()));
  }

  static void preflight(
      Facts facts,
      String path,
      String kind,
      String passthrough,
      JsonNode templates,
      String status,
      JsonNode headers,
      Set<String> declared) {
    var subject = "preflight " + path;
    facts.say(subject, kind + " " + passthrough + " " + templates + " " + status);
    facts.say(subject + " may send", declared.toString());
    headers
        .properties()
        .forEach(
            header ->
                facts.say(
                    subject + " header " + header.getKey().replaceFirst(".*\\.", ""),
                    header.getValue().asString()));
  }
}
