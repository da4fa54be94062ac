package parlor.host.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import parlor.tenant.Terms;
import parlor.tenant.Voice;
import parlor.tenant.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written about a demo business, on the class path under {@code demo/<name>}. */
record DemoFiles(String name) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** One visit: what is asked, in order. */
  record Visit(Language language, List<String> messages) {}

  Workspace workspace(TenantId tenant) throws IOException {
    var json = JSON.readTree(text("workspace.json"));
    var greeting = new EnumMap<Language, String>(Language.class);
    var suggestions = new EnumMap<Language, List<String>>(Language.class);
    for (var language : Language.values()) {
      greeting.put(language, json.at("/greeting/" + language.code()).asString());
      suggestions.put(language, strings(json.at("/suggestions/" + language.code())));
    }
    return new Workspace(
        tenant,
        json.get("name").asString(),
        json.get("accent").asString(),
        greeting,
        suggestions,
        json.at("/controller/name").asString(),
        json.at("/controller/contact").asString(),
        Retention.of(json.get("retentionDays").asInt()),
        Voice.PLAIN,
        json.at("/controller/policy").stringValueOpt(),
        Optional.empty(),
        Frequency.EACH,
        strings(json.get("regions")),
        Terms.USUAL);
  }

  /** Its questions and answers: a JSON list with one object a language. */
  byte[] faqs() throws IOException {
    var faqs = new ArrayList<String>();
    for (var language : Language.values()) {
      faqs.add(text("faq." + language.code() + ".json"));
    }
    return ("[" + String.join(",", faqs) + "]").getBytes(UTF_8);
  }

  List<Visit> visits() throws IOException {
    var visits = new ArrayList<Visit>();
    for (var visit : JSON.readTree(text("visits.json"))) {
      var language = Language.ofTag(visit.get("language").asString()).orElseThrow();
      visits.add(new Visit(language, strings(visit.get("messages"))));
    }
    return visits;
  }

  private String text(String file) throws IOException {
    var path = "/demo/" + name + "/" + file;
    try (var in = Objects.requireNonNull(DemoFiles.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
