package parlor.api.owner;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import parlor.http.FootingJson;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Texts;
import parlor.model.ModelSetting;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.SubProcessors;
import parlor.tenant.Language;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /v1/owner/agreement}: a contract for processing (GDPR, article 28) and the list of
 * sub-processors, from the facts that the processing card states. A template, not legal advice.
 */
final class Agreement implements Answering {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(Agreement.class, "agreement");

  /** In the order in which they are read. */
  static final List<String> SECTIONS =
      List.of(
          "parties",
          "subject",
          "data",
          "instructions",
          "staff",
          "security",
          "place",
          "others",
          "rights",
          "breach",
          "end",
          "proof");

  private final Workspaces workspaces;
  private final ProcessingFacts facts;

  Agreement(Workspaces workspaces, ProcessingFacts facts) {
    this.workspaces = workspaces;
    this.facts = facts;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var wanted = visit.call().query().getOrDefault("language", "");
    var language = Language.ofTag(wanted).orElse(visit.call().language());
    return Json.reply(200, json(workspaces.read(visit.tenant()).orElseThrow(), language));
  }

  private ObjectNode json(Workspace business, Language language) {
    var json =
        Json.object()
            .put("language", language.code())
            .put("title", text(business, language, "title"))
            .put("template", text(business, language, "template"));
    var sections = json.putArray("sections");
    for (var section : SECTIONS) {
      sections
          .addObject()
          .put("title", text(business, language, section + ".title"))
          .put("text", text(business, language, section + ".text"));
    }
    var others = json.putArray("subProcessors");
    others(business)
        .forEach(
            (name, tasks) ->
                others
                    .addObject()
                    .put("name", name)
                    .put(
                        "does",
                        tasks.stream()
                            .map(task -> "does." + task.name().toLowerCase(Locale.ROOT))
                            .map(key -> Texts.text(TEXTS, language, key))
                            .collect(joining("; ")))
                    .put("where", where(name, business, language)));
    FootingJson.put(json.putObject("footing"), facts.footing());
    var models = json.putArray("models");
    facts
        .models()
        .forEach(
            model ->
                models
                    .addObject()
                    .put("name", model.name())
                    .put("id", model.id())
                    .put("provider", ProcessingFacts.provider(model)));
    return json;
  }

  private String where(String name, Workspace business, Language language) {
    if (!name.equals(SubProcessors.AWS)) {
      return text(business, language, "where.own");
    }
    return text(business, language, isWide(business) ? "where.wide" : "where.region");
  }

  private boolean isWide(Workspace business) {
    return asked(business).anyMatch(ModelSetting::acrossRegions);
  }

  private SortedMap<String, Set<SubProcessors.Task>> others(Workspace business) {
    return facts.subProcessors(facts.models(business.voice().model()));
  }

  private Stream<ModelSetting> asked(Workspace business) {
    return Stream.concat(facts.models(business.voice().model()).stream(), facts.search().stream());
  }

  private String text(Workspace business, Language language, String key) {
    var none = Texts.text(TEXTS, language, "none");
    var models =
        asked(business)
            .map(model -> model.id() + " (" + ProcessingFacts.provider(model) + ")")
            .distinct()
            .collect(joining(", "));
    var others = String.join(", ", others(business).keySet());
    return Texts.text(TEXTS, language, key)
        .replace("{walls}", Texts.text(TEXTS, language, "walls." + home()))
        .replace("{copies}", Texts.text(TEXTS, language, "copies." + home()))
        .replace("{place}", Texts.text(TEXTS, language, "runs." + facts.place().name()))
        .replace("{days}", Integer.toString(business.retention().conversations()))
        .replace("{leads}", Integer.toString(business.retention().leads()))
        .replace("{audit}", Integer.toString(business.retention().audit()))
        .replace("{mails}", Integer.toString(business.retention().mails()))
        .replace("{region}", facts.region())
        .replace("{models}", models.isEmpty() ? none : models)
        .replace("{companies}", others.isEmpty() ? none : others)
        .replace("{controller}", or(business.controllerName(), business.name()))
        .replace("{contact}", or(business.controllerContact(), none));
  }

  /** A stack on AWS, or one computer. */
  private ProcessingFacts.Place home() {
    return facts.place() == ProcessingFacts.Place.AWS
        ? ProcessingFacts.Place.AWS
        : ProcessingFacts.Place.THIS_HOST;
  }

  private static String or(String said, String otherwise) {
    return said.isBlank() ? otherwise : said;
  }
}
