package parlor.api.session;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parlor.http.FootingJson;
import parlor.http.Json;
import parlor.model.ModelSetting;
import parlor.notice.Notice;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ProcessingFacts.Place;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The processing card: facts for programs, and the same facts as lines for people. */
final class ProcessingCard {
  private static final String INTEREST = "legitimate-interest";
  private static final String CONSENT = "consent";

  private final Workspace workspace;
  private final ProcessingFacts facts;
  private final List<Notice> coming;
  private final Language language;
  private final List<ModelSetting> models;
  private final List<ModelSetting> asked;
  private final List<String> companies;

  private ProcessingCard(
      Workspace workspace, ProcessingFacts facts, List<Notice> coming, Language language) {
    this.workspace = workspace;
    this.facts = facts;
    this.coming = coming;
    this.language = language;
    this.models = facts.models(workspace.voice().model());
    this.asked = Stream.concat(models.stream(), facts.search().stream()).toList();
    this.companies = List.copyOf(facts.subProcessors(models).keySet());
  }

  /** {@code coming} is what was announced and does not stand yet. */
  static ObjectNode of(
      Workspace workspace, ProcessingFacts facts, List<Notice> coming, Language language) {
    return new ProcessingCard(workspace, facts, coming, language).json();
  }

  private ObjectNode json() {
    var json =
        Json.object()
            .put("language", language.code())
            .put("region", facts.region())
            .put("place", word(facts.place()))
            .put("trainsModels", trains().orElse(null))
            .put("trainingBasis", training().substring(training().indexOf('.') + 1))
            .put("minimumAge", workspace.terms().minimumAge())
            .put("asksAgreement", workspace.terms().asksAgreement())
            .put("modelSumsUp", sumsUp())
            .put("retentionDays", workspace.retention().conversations())
            .put("leadDays", workspace.retention().leads())
            .put("auditDays", workspace.retention().audit())
            .put("mailDays", workspace.retention().mails());
    json.set(
        "controller",
        Json.object()
            .put("name", workspace.controllerName())
            .put("contact", workspace.controllerContact())
            .put("policy", workspace.policy().orElse(null)));
    purposes(json.putArray("purposes"));
    json.set(
        "model",
        models.isEmpty() ? Json.object().put("name", "extract") : model(models.getFirst()));
    if (models.size() > 1) {
      json.set("secondModel", model(models.getLast()));
    }
    facts.search().ifPresent(it -> json.set("search", model(it)));
    facts.guardrail().ifPresent(_ -> json.set("secondOpinion", guardrail()));
    var others = json.putArray("subProcessors");
    companies.forEach(others::add);
    var lines = json.putArray("lines");
    for (var topic : topics()) {
      var name = topic.replaceAll("\\..*", "");
      lines
          .addObject()
          .put("topic", name)
          .put("title", CardTexts.text(language, name + ".title", workspace))
          .put("text", text(topic.contains(".") ? topic : topic + ".text"));
    }
    changes(json.putArray("changes"), lines);
    return json;
  }

  /** What it is for, and what allows it (Article 6 of the GDPR). */
  private void purposes(ArrayNode purposes) {
    purpose(purposes, "answers", workspace.terms().asksAgreement() ? CONSENT : INTEREST);
    purpose(purposes, "abuse", INTEREST);
    if (workspace.summaries() != Frequency.NEVER) {
      purpose(purposes, "summaries", INTEREST);
    }
    purpose(purposes, "contact", CONSENT);
  }

  private static void purpose(ArrayNode purposes, String purpose, String basis) {
    purposes.addObject().put("purpose", purpose).put("basis", basis);
  }

  /** For programs, and in words. */
  private void changes(ArrayNode changes, ArrayNode lines) {
    for (var notice : coming) {
      var plan = notice.planned().orElseThrow();
      var said = notice.said(language, Notice.Part.CHANGES);
      FootingJson.put(
          changes.addObject().put("from", plan.from().toString()).put("said", said),
          plan.footing());
      lines
          .addObject()
          .put("topic", "change")
          .put("title", CardTexts.text(language, "change.title", workspace))
          .put(
              "text",
              CardTexts.text(language, "change.text", workspace)
                  .replace("{day}", day(plan.from()))
                  .replace("{said}", said));
    }
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.forLanguageTag(language.code()))
        .format(day);
  }

  private ObjectNode model(ModelSetting model) {
    var place = ProcessingFacts.place(model);
    var json = Json.object().put("name", model.id()).put("place", word(place));
    return switch (model) {
      case ModelSetting.Bedrock bedrock ->
          json.put("provider", "Amazon Bedrock")
              .put("region", facts.region())
              .put("otherRegions", bedrock.acrossRegions());
      case ModelSetting.OpenAi own -> json.put("provider", own.server().getHost());
    };
  }

  private ObjectNode guardrail() {
    return Json.object()
        .put("name", "Amazon Bedrock Guardrails")
        .put("place", word(Place.AWS))
        .put("provider", "Amazon Bedrock")
        .put("region", facts.region())
        .put("otherRegions", false);
  }

  private List<String> topics() {
    var topics = new ArrayList<String>(List.of("controller"));
    topics.add(
        models.isEmpty() ? "model.extract" : models.size() > 1 ? "model.two" : "model.named");
    facts.search().ifPresent(it -> topics.add("search"));
    facts.guardrail().ifPresent(it -> topics.add("doubt"));
    if (sumsUp()) {
      topics.add("summary");
    }
    topics.addAll(
        List.of(
            place(),
            CardTexts.ending(workspace).map("retention."::concat).orElse("retention"),
            facts.place() == Place.THIS_HOST ? "readers.local" : "readers.region",
            "technical"));
    facts.relay().ifPresent(_ -> topics.add("mail"));
    topics.add(companies.isEmpty() ? "companies.none" : "companies.some");
    var purposes = workspace.terms().asksAgreement() ? "purposes.agreed" : "purposes";
    topics.addAll(List.of(training(), purposes, "operator"));
    if (facts.place() == Place.THIS_HOST) {
      topics.add("selfhost");
    }
    topics.add("age");
    return topics;
  }

  /** Why they train none, as far as it can be known here. */
  private String training() {
    var places = asked.stream().map(ProcessingFacts::place).collect(Collectors.toSet());
    if (places.contains(Place.OTHER_SERVER)) {
      return "training.other";
    }
    return places.contains(Place.AWS)
        ? "training.aws"
        : places.isEmpty() ? "training.extract" : "training.here";
  }

  /** Empty where it depends on whose server is asked, which cannot be known here. */
  private Optional<Boolean> trains() {
    return training().equals("training.other") ? Optional.empty() : Optional.of(false);
  }

  /** Whether what somebody has written goes to the model once more, when all is said. */
  private boolean sumsUp() {
    return !models.isEmpty() && workspace.summaries() == Frequency.EACH;
  }

  private String place() {
    boolean local = facts.place() == Place.THIS_HOST;
    boolean here = asked.stream().allMatch(this::isHere);
    boolean all = here && (!local || facts.guardrail().isEmpty());
    if (local && all && facts.relay().isPresent()) {
      return "place.local-mail";
    }
    return "place." + (local ? "local" : "region") + (all ? "" : here ? "-but" : "-and");
  }

  /** Whether a model answers where the chat runs anyway. */
  private boolean isHere(ModelSetting model) {
    return ProcessingFacts.place(model) == facts.place() && !model.acrossRegions();
  }

  private String text(String key) {
    return CardTexts.text(language, key, workspace)
        .replace("{model}", models.isEmpty() ? "" : models.getFirst().id())
        .replace("{second}", models.isEmpty() ? "" : models.getLast().id())
        .replace(
            "{servers}",
            asked.stream().map(this::server).distinct().collect(Collectors.joining(", ")))
        .replace("{relay}", facts.relay().orElse(""))
        .replace("{search}", facts.search().map(ModelSetting::id).orElse(""))
        .replace("{region}", facts.region())
        .replace("{companies}", String.join(", ", companies))
        // A company's name may end in its own full stop.
        .replace(".. ", ". ");
  }

  private String server(ModelSetting model) {
    return switch (model) {
      case ModelSetting.Bedrock bedrock ->
          CardTexts.text(
              language, bedrock.acrossRegions() ? "server.aws-any" : "server.aws", workspace);
      case ModelSetting.OpenAi own -> own.server().getHost();
    };
  }

  private static String word(Place place) {
    return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
