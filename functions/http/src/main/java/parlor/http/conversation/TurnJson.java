package parlor.http.conversation;

import java.util.Locale;
import parlor.conversation.Answer;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Mode;
import parlor.conversation.Personal;
import parlor.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** A turn's wire shapes: to its visitor, and to the business alike. */
public final class TurnJson {
  private TurnJson() {}

  /** The reply to a message. */
  public static ObjectNode reply(Entry entry) {
    return switch (entry.event()) {
      case Turn(_, _, var answer, var personal) -> {
        var json = answer(Json.object(), answer).put("state", mode(entry.after().mode()));
        yield personal(json, personal);
      }
    };
  }

  /** An entry of the conversation read back. */
  public static ObjectNode entry(Entry entry) {
    var json =
        Json.object().put("position", entry.position().value()).put("at", entry.at().toString());
    return switch (entry.event()) {
      case Turn(var id, var question, var answer, var personal) ->
          personal(
              answer(
                  json.put("kind", "turn")
                      .put("id", id.value().toString())
                      .put("question", question.value()),
                  answer),
              personal);
    };
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

  private static ObjectNode personal(ObjectNode json, Personal personal) {
    var redactions = json.putArray("redactions");
    for (var each : personal.redactions()) {
      redactions.addObject().put("kind", each.kind()).put("count", each.count());
    }
    personal.warnings().forEach(json.putArray("warnings")::add);
    return json;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
