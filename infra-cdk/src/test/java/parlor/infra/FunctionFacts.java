package parlor.infra;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A function's settings, all but where its code lies and what SAM makes beside it. */
final class FunctionFacts {
  private static final Set<String> ELSEWHERE =
      Set.of(
          "Code",
          "CodeUri",
          "FunctionName",
          "Events",
          "AutoPublishAlias",
          "AutoPublishAliasAllProperties");

  private FunctionFacts() {}

  static void say(Facts facts, String name, JsonNode properties) {
    for (var property : properties.properties()) {
      if (!ELSEWHERE.contains(property.getKey())) {
        facts.all("function " + name + " " + property.getKey(), property.getValue());
      }
    }
  }
}
