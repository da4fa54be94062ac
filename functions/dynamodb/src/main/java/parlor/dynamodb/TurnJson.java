package parlor.dynamodb;

import java.util.List;
import java.util.Optional;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Outcome;
import parlor.conversation.Source;
import parlor.tenant.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A turn's part of an entry: {@code i} message id, {@code q} question, {@code a} answer's text if
 * any, {@code o} outcome, {@code b} answered by, {@code d} degraded, {@code l} language, {@code s}
 * sources (entry, title, url if any).
 */
final class TurnJson {
  private TurnJson() {}

  static void write(Event.Turn turn, ObjectNode to) {
    var answer = turn.answer();
    to.put("i", turn.id().value().toString());
    to.put("q", turn.question().value());
    answer.text().ifPresent(text -> to.put("a", text));
    to.put("o", answer.outcome().name());
    to.put("b", answer.by().name());
    to.put("d", answer.degraded());
    to.put("l", answer.language().name());
    var sources = to.putArray("s");
    for (var source : answer.sources()) {
      var item = sources.addArray().add(source.entry()).add(source.title());
      source.url().ifPresent(item::add);
    }
  }

  static Optional<Event.Turn> read(JsonNode from) {
    var outcome = Words.read(Outcome.class, from, "o");
    var by = Words.read(AnsweredBy.class, from, "b");
    var language = Words.read(Language.class, from, "l");
    if (outcome.isEmpty() || by.isEmpty() || language.isEmpty()) {
      return Optional.empty();
    }
    var answer =
        new Answer(
            from.optional("a").map(JsonNode::asString),
            outcome.get(),
            by.get(),
            from.required("d").asBoolean(),
            sources(from.required("s")),
            language.get());
    var id = MessageId.parse(from.required("i").asString()).orElseThrow();
    return Optional.of(new Event.Turn(id, new MessageText(from.required("q").asString()), answer));
  }

  private static List<Source> sources(JsonNode array) {
    return array
        .valueStream()
        .map(
            item ->
                new Source(
                    item.required(0).asString(),
                    item.required(1).asString(),
                    item.optional(2).map(JsonNode::asString)))
        .toList();
  }
}
