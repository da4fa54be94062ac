package parlor.http.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parlor.conversation.Answer;
import parlor.conversation.Event.Turn;
import parlor.conversation.Mode;
import parlor.http.Json;
import parlor.http.Texts;
import parlor.tenant.Language;
import tools.jackson.databind.node.ObjectNode;

/** A turn's wire shapes: to its visitor, and to the business alike. */
public final class TurnJson {
  private static final Map<Language, Map<String, String>> NAMES =
      Texts.load(TurnJson.class, "redactions");

  /** As the guard leaves them in what is kept. */
  private static final Pattern MASKED =
      Pattern.compile(
          "\\[(?:"
              + NAMES.getOrDefault(Language.EN, Map.of()).keySet().stream()
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")(?: …)?]");

  private TurnJson() {}

  /** The reply to a message, whose turn the entry is. */
  public static ObjectNode reply(Turn turn, Mode after) {
    var json = answer(Json.object(), turn.answer()).put("state", mode(after));
    return personal(json, turn);
  }

  static ObjectNode put(ObjectNode json, Turn turn) {
    json.put("id", turn.id().value().toString()).put("question", shown(turn.question().value()));
    turn.notified()
        .ifPresent(
            told ->
                json.putObject("notice")
                    .put("version", told.version())
                    .put("at", told.at().toString())
                    .put("agreed", told.agreed()));
    return personal(answer(json, turn.answer()), turn);
  }

  public static String mode(Mode mode) {
    return word(mode);
  }

  private static ObjectNode answer(ObjectNode json, Answer answer) {
    json.put("answer", answer.text().orElse(null))
        .put("outcome", word(answer.outcome()))
        .put("answeredBy", word(answer.by()))
        .put("degraded", answer.degraded())
        .put("language", answer.language().code());
    var sources = json.putArray("sources");
    for (var source : answer.sources()) {
      sources
          .addObject()
          .put("entry", source.entry())
          .put("title", source.title())
          .put("url", source.url().orElse(null));
    }
    return json;
  }

  /** What nobody can read any more is dots; its kind stands beside the turn. */
  static String shown(String text) {
    return MASKED.matcher(text).replaceAll("●●●●");
  }

  /** What was masked is named in the language that the visitor was answered in. */
  private static ObjectNode personal(ObjectNode json, Turn turn) {
    var redactions = json.putArray("redactions");
    for (var each : turn.personal().redactions()) {
      redactions
          .addObject()
          .put("kind", each.kind())
          .put("name", named(turn.answer().language(), each.kind()))
          .put("count", each.count());
    }
    turn.personal().warnings().forEach(json.putArray("warnings")::add);
    return json;
  }

  /** One of another version by its bare word. */
  private static String named(Language language, String kind) {
    return NAMES.getOrDefault(language, Map.of()).getOrDefault(kind, kind);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
