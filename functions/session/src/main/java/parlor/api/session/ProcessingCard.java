package parlor.api.session;

import java.util.List;
import java.util.Locale;
import parlor.http.Json;
import parlor.tenant.Language;
import parlor.tenant.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** The processing card: facts for programs, and the same facts as lines for people. */
final class ProcessingCard {
  private ProcessingCard() {}

  static ObjectNode of(Workspace workspace, ProcessingFacts facts, Language language) {
    var json =
        Json.object()
            .put("language", language.code())
            .put("region", facts.region())
            .put("place", facts.place().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .put("trainsModels", false)
            .put("retentionDays", workspace.retentionDays());
    json.set(
        "controller",
        Json.object()
            .put("name", workspace.controllerName())
            .put("contact", workspace.controllerContact()));
    json.set("model", Json.object().put("name", facts.model()));
    var companies = json.putArray("subProcessors");
    facts.subProcessors().forEach(companies::add);
    var lines = json.putArray("lines");
    for (var topic : topics(facts)) {
      lines
          .addObject()
          .put("topic", topic.substring(0, (topic + ".").indexOf('.')))
          .put(
              "title",
              CardTexts.text(language, topic.replaceAll("\\..*", "") + ".title", workspace))
          .put("text", text(language, topic, workspace, facts));
    }
    return json;
  }

  private static List<String> topics(ProcessingFacts facts) {
    return List.of(
        "controller",
        facts.model().equals("extract") ? "model.extract" : "model.named",
        facts.place() == ProcessingFacts.Place.THIS_HOST ? "place.local" : "place.region",
        "retention",
        "readers",
        "technical",
        facts.subProcessors().isEmpty() ? "companies.none" : "companies.some",
        "training");
  }

  private static String text(
      Language language, String topic, Workspace workspace, ProcessingFacts facts) {
    return CardTexts.text(language, topic.contains(".") ? topic : topic + ".text", workspace)
        .replace("{model}", facts.model())
        .replace("{region}", facts.region())
        .replace("{companies}", String.join(", ", facts.subProcessors()));
  }
}
