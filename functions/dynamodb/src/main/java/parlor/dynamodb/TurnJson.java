package parlor.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Notified;
import parlor.conversation.Outcome;
import parlor.conversation.Personal;
import parlor.conversation.Personal.Redaction;
import parlor.conversation.Source;
import parlor.tenant.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A turn's part of an entry: {@code i} message id, {@code q} question, {@code a} answer's text if
 * any, {@code o} outcome, {@code b} answered by, {@code d} degraded, {@code l} language, {@code s}
 * sources (entry, title, url if any), {@code r} what was masked (kind, count) and {@code w}
 * warnings, each if any; of a first one {@code n} what was told before: version, milliseconds and
 * whether it was agreed to.
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
    var personal = turn.personal();
    if (!personal.redactions().isEmpty()) {
      var masked = to.putArray("r");
      personal.redactions().forEach(each -> masked.addArray().add(each.kind()).add(each.count()));
    }
    turn.notified()
        .ifPresent(
            told ->
                to.putArray("n")
                    .add(told.version())
                    .add(told.at().toEpochMilli())
                    .add(told.agreed()));
    if (!personal.warnings().isEmpty()) {
      personal.warnings().forEach(to.putArray("w")::add);
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
    var question = new MessageText(from.required("q").asString());
    return Optional.of(new Event.Turn(id, question, answer, personal(from), notified(from)));
  }

  private static Optional<Notified> notified(JsonNode from) {
    return from.optional("n")
        .map(
            told ->
                new Notified(
                    told.required(0).asString(),
                    Instant.ofEpochMilli(told.required(1).asLong()),
                    told.required(2).asBoolean()));
  }

  private static Personal personal(JsonNode from) {
    return new Personal(
        from.path("r")
            .valueStream()
            .map(each -> new Redaction(each.required(0).asString(), each.required(1).asInt()))
            .toList(),
        from.path("w").valueStream().map(JsonNode::asString).toList());
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
