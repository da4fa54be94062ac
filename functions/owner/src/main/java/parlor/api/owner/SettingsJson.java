package parlor.api.owner;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parlor.http.Json;
import parlor.http.Read;
import parlor.tenant.Frequency;
import parlor.tenant.Hours;
import parlor.tenant.Language;
import parlor.tenant.Retention;
import parlor.tenant.Terms;
import parlor.tenant.Voice;
import parlor.tenant.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings as the desk reads and writes them. */
final class SettingsJson {
  static final Set<String> FIELDS =
      Set.of(
          "name",
          "accent",
          "languages",
          "greeting",
          "suggestions",
          "tone",
          "rules",
          "model",
          "hours",
          "summaries",
          "regions",
          "privacy",
          "minimumAge",
          "asksAgreement",
          "retentionDays",
          "leadDays",
          "auditDays",
          "mailDays");

  private static final int MOST_SUGGESTIONS = 6;
  private static final int MOST_REGIONS = 10;

  private SettingsJson() {}

  static ObjectNode of(Workspace workspace) {
    var json = Json.object().put("name", workspace.name()).put("accent", workspace.accent());
    var languages = json.putArray("languages");
    var greeting = json.putObject("greeting");
    var suggestions = json.putObject("suggestions");
    for (var language : Language.values()) {
      if (workspace.greeting().containsKey(language)) {
        languages.add(language.code());
        greeting.put(language.code(), workspace.greeting().get(language));
        var array = suggestions.putArray(language.code());
        workspace.suggestions().getOrDefault(language, List.of()).forEach(array::add);
      }
    }
    json.put("tone", workspace.voice().tone());
    workspace.voice().rules().forEach(json.putArray("rules")::add);
    json.put("model", workspace.voice().model().orElse(null));
    json.set("hours", workspace.hours().<JsonNode>map(HoursJson::of).orElse(null));
    json.put("summaries", workspace.summaries().name().toLowerCase(Locale.ROOT));
    workspace.regions().forEach(json.putArray("regions")::add);
    json.putObject("privacy")
        .put("legalName", workspace.controllerName())
        .put("contact", workspace.controllerContact())
        .put("policy", workspace.policy().orElse(null));
    var retention = workspace.retention();
    return json.put("minimumAge", workspace.terms().minimumAge())
        .put("asksAgreement", workspace.terms().asksAgreement())
        .put("retentionDays", retention.conversations())
        .put("leadDays", retention.leads())
        .put("auditDays", retention.audit())
        .put("mailDays", retention.mails());
  }

  /**
   * The first thing that is not as it should be, or all of it, in the place of {@code now}.
   *
   * @param models that may be picked, by name
   */
  static Read<Workspace> read(Workspace now, JsonNode body, Set<String> models) {
    var name = Fields.line(body.path("name"), 100);
    var accent = Fields.text(body.path("accent"), 7).filter(it -> it.matches("#[0-9a-fA-F]{6}"));
    var greeting = greeting(body.path("greeting"));
    var suggestions = suggestions(body.path("suggestions"));
    var legalName = Fields.textOrBlank(body.path("privacy").path("legalName"), 200);
    var contact = Fields.textOrBlank(body.path("privacy").path("contact"), 200);
    var policy = body.path("privacy").path("policy");
    var retention = retention(body);
    if (name.isEmpty()) {
      return Asked.bad("name");
    }
    if (accent.isEmpty()) {
      return Asked.bad("accent");
    }
    if (greeting.isEmpty()) {
      return Asked.bad("greeting");
    }
    if (!isSpoken(body.path("languages"), greeting.keySet())) {
      return Asked.bad("languages");
    }
    if (suggestions.isEmpty() || !greeting.keySet().containsAll(suggestions.get().keySet())) {
      return Asked.bad("suggestions");
    }
    if (legalName.isEmpty() || contact.isEmpty() || !Fields.isWebOrNothing(policy)) {
      return Asked.bad("privacy");
    }
    var summaries = summaries(body.path("summaries"));
    if (summaries.isEmpty()) {
      return Asked.bad("summaries");
    }
    var regions = regions(body.path("regions"));
    if (regions.isEmpty()) {
      return Asked.bad("regions");
    }
    if (retention.isEmpty()) {
      return Asked.bad("retention");
    }
    var terms = terms(now.terms(), body);
    if (terms.isEmpty()) {
      return Asked.bad("terms");
    }
    var model = body.path("model");
    if (model.isString()
        && !models.contains(model.asString())
        && !model.stringValueOpt().equals(now.voice().model())) {
      return Asked.bad("model");
    }
    return voice(body)
        .then(
            voice ->
                hours(body.path("hours"))
                    .then(
                        hours ->
                            Read.good(
                                new Workspace(
                                    now.tenant(),
                                    name.get(),
                                    accent.get(),
                                    greeting,
                                    suggestions.get(),
                                    legalName.get(),
                                    contact.get(),
                                    retention.get(),
                                    voice,
                                    policy.stringValueOpt(),
                                    hours,
                                    summaries.get(),
                                    regions.get(),
                                    terms.get()))));
  }

  /** Those that are not named are as they stand: whoever does not know of them changes none. */
  private static Optional<Terms> terms(Terms now, JsonNode body) {
    var age = body.path("minimumAge");
    var asks = body.path("asksAgreement");
    if (!(Fields.isNothing(age) || age.isInt()) || !(Fields.isNothing(asks) || asks.isBoolean())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Terms(age.asInt(now.minimumAge()), asks.asBoolean(now.asksAgreement())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Those that are not named are as they were while there was one clock. */
  private static Optional<Retention> retention(JsonNode body) {
    var named = List.of("leadDays", "auditDays", "mailDays");
    int days = body.path("retentionDays").isInt() ? body.path("retentionDays").asInt() : -1;
    if (days > Retention.MOST
        || named.stream().anyMatch(name -> body.has(name) && !body.path(name).isInt())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Retention.of(
              days,
              body.path("leadDays").intValueOpt(),
              body.path("auditDays").intValueOpt(),
              body.path("mailDays").intValueOpt()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Each, where nothing is said. */
  private static Optional<Frequency> summaries(JsonNode from) {
    if (Fields.isNothing(from)) {
      return Optional.of(Frequency.EACH);
    }
    return Stream.of(Frequency.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(from.asString("")))
        .findFirst();
  }

  /** None, where nothing is said. */
  private static Optional<List<String>> regions(JsonNode from) {
    if (Fields.isNothing(from)) {
      return Optional.of(List.of());
    }
    var known = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    var named = from.valueStream().map(one -> one.asString("")).toList();
    return Optional.of(named)
        .filter(all -> from.isArray() && all.size() <= MOST_REGIONS && known.containsAll(all));
  }

  private static Read<Voice> voice(JsonNode body) {
    var model = body.path("model");
    var tone = body.path("tone");
    var rules = body.path("rules");
    if (!(Fields.isNothing(model) || model.isString())
        || !(Fields.isNothing(tone) || tone.isString())
        || !(Fields.isNothing(rules) || rules.isArray())
        || !rules.valueStream().allMatch(JsonNode::isString)) {
      return Asked.bad("voice");
    }
    try {
      return Read.good(
          new Voice(
              model.stringValueOpt(),
              tone.asString(""),
              rules.valueStream().map(rule -> rule.asString("")).toList()));
    } catch (IllegalArgumentException e) {
      return Asked.bad("voice");
    }
  }

  private static Read<Optional<Hours>> hours(JsonNode from) {
    try {
      return Read.good(
          Fields.isNothing(from) ? Optional.empty() : Optional.of(HoursJson.read(from)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Asked.bad("hours");
    }
  }

  private static Map<Language, String> greeting(JsonNode from) {
    var all = new EnumMap<Language, String>(Language.class);
    for (var said : from.properties()) {
      var language = Language.ofTag(said.getKey());
      var text = Fields.text(said.getValue(), 500);
      if (language.isEmpty() || text.isEmpty()) {
        return Map.of();
      }
      all.put(language.get(), text.get());
    }
    return Map.copyOf(all);
  }

  /** Where they are named: those that are greeted in, and no others. */
  private static boolean isSpoken(JsonNode languages, Set<Language> greeted) {
    var codes = greeted.stream().map(Language::code).collect(Collectors.toSet());
    var named = languages.valueStream().map(one -> one.asString("")).collect(Collectors.toSet());
    return Fields.isNothing(languages) || (languages.isArray() && named.equals(codes));
  }

  private static Optional<Map<Language, List<String>>> suggestions(JsonNode from) {
    var all = new EnumMap<Language, List<String>>(Language.class);
    for (var said : from.properties()) {
      var language = Language.ofTag(said.getKey());
      var texts =
          said.getValue().valueStream().flatMap(one -> Fields.text(one, 200).stream()).toList();
      if (language.isEmpty()
          || !said.getValue().isArray()
          || texts.size() != said.getValue().size()
          || texts.size() > MOST_SUGGESTIONS) {
        return Optional.empty();
      }
      all.put(language.get(), texts);
    }
    return Optional.of(all);
  }
}
