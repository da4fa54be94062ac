package parlor.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parlor.mail.EmailAddress;
import parlor.notice.Board;
import parlor.notice.Notice;
import parlor.notice.Notice.Delivery;
import parlor.notice.Notice.Part;
import parlor.notice.Notice.Planned;
import parlor.notice.NoticeId;
import parlor.people.PersonId;
import parlor.privacy.Footing;
import parlor.tenant.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a business was told, as JSON. */
final class BoardJson {
  private BoardJson() {}

  static String write(Board board) {
    var json = JsonNodeFactory.instance.objectNode();
    board.agreed().ifPresent(footing -> write(json.putObject("agreed"), footing));
    var all = json.putArray("notices");
    board.notices().forEach(notice -> write(all.addObject(), notice));
    return json.toString();
  }

  static Board read(String text, long revision) {
    var json = JsonMapper.shared().readTree(text);
    return new Board(
        json.optional("agreed").map(BoardJson::footing),
        json.required("notices").valueStream().map(BoardJson::notice).toList(),
        revision);
  }

  private static void write(ObjectNode json, Notice notice) {
    json.put("id", notice.id().value())
        .put("kind", notice.kind().name())
        .put("at", notice.at().toEpochMilli())
        .put("contact", notice.contact().value());
    var said = json.putObject("said");
    notice
        .said()
        .forEach(
            (language, parts) -> {
              var one = said.putObject(language.name());
              parts.forEach((part, words) -> one.put(part.name(), words));
            });
    notice
        .planned()
        .ifPresent(
            plan -> {
              json.put("from", plan.from().toString());
              write(json.putObject("footing"), plan.footing());
            });
    var mailed = json.putObject("mailed");
    notice
        .mailed()
        .forEach(
            (to, what) ->
                mailed
                    .putObject(to.value())
                    .put("taken", what.taken())
                    .put("at", what.at().toEpochMilli()));
    var seen = json.putObject("seen");
    notice.seen().forEach((by, at) -> seen.put(by.value(), at.toEpochMilli()));
  }

  private static Notice notice(JsonNode json) {
    var mailed = new HashMap<PersonId, Delivery>();
    json.path("mailed")
        .forEachEntry(
            (to, what) ->
                mailed.put(
                    new PersonId(to),
                    new Delivery(
                        what.required("taken").asBoolean(), at(what.required("at").asLong()))));
    var seen = new HashMap<PersonId, Instant>();
    json.path("seen").forEachEntry((by, at) -> seen.put(new PersonId(by), at(at.asLong())));
    return new Notice(
        new NoticeId(json.required("id").asString()),
        Notice.Kind.valueOf(json.required("kind").asString()),
        at(json.required("at").asLong()),
        said(json.required("said")),
        new EmailAddress(json.required("contact").asString()),
        json.optional("footing")
            .map(
                footing ->
                    new Planned(
                        LocalDate.parse(json.required("from").asString()), footing(footing))),
        mailed,
        seen);
  }

  private static Map<Language, Map<Part, String>> said(JsonNode json) {
    var all = new EnumMap<Language, Map<Part, String>>(Language.class);
    json.forEachEntry(
        (language, parts) -> {
          var one = new EnumMap<Part, String>(Part.class);
          parts.forEachEntry((part, words) -> one.put(Part.valueOf(part), words.asString()));
          all.put(Language.valueOf(language), one);
        });
    return all;
  }

  private static void write(ObjectNode json, Footing footing) {
    json.put("region", footing.region()).put("otherRegions", footing.otherRegions());
    var providers = json.putArray("providers");
    footing.providers().forEach(providers::add);
    var others = json.putArray("subProcessors");
    footing.subProcessors().forEach(others::add);
  }

  private static Footing footing(JsonNode json) {
    return Footing.of(
        json.required("region").asString(),
        json.required("otherRegions").asBoolean(),
        words(json.required("providers")),
        words(json.required("subProcessors")));
  }

  private static List<String> words(JsonNode array) {
    var all = new ArrayList<String>();
    array.forEach(word -> all.add(word.asString()));
    return all;
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
