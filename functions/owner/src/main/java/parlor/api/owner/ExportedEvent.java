package parlor.api.owner;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Notified;
import parlor.conversation.Outcome;
import parlor.conversation.PersonName;
import parlor.conversation.Personal;
import parlor.conversation.Personal.Redaction;
import parlor.conversation.Position;
import parlor.conversation.Source;
import parlor.guard.mask.Masker;
import parlor.guard.text.Normalised;
import parlor.tenant.Language;
import tools.jackson.databind.JsonNode;

/**
 * What happened, read from an export. A question is masked once more: masking twice is masking
 * once, and a file may have been changed.
 */
final class ExportedEvent {
  /** Which way a person's words went. */
  private interface Said {
    Event.Words by(MessageId id, PersonName name, MessageText text);
  }

  private final Masker masker;

  ExportedEvent(Masker masker) {
    this.masker = masker;
  }

  /** Empty if it cannot have come from an export. */
  Optional<Event> read(JsonNode json) {
    return switch (json.path("kind").asString("")) {
      case "turn" -> turn(json);
      case "handoff-asked" -> Optional.of(new Event.HandoffAsked());
      case "handoff-dropped" -> Optional.of(new Event.HandoffDropped());
      case "handoff-missed" -> Optional.of(new Event.HandoffMissed());
      case "person-joined" -> name(json).map(Event.PersonJoined::new);
      case "person-left" -> name(json).map(Event.PersonLeft::new);
      case "said" -> words(json, Event.Said::new);
      case "mailed" -> words(json, Event.Mailed::new);
      case "undelivered" -> about(json).map(Event.Undelivered::new);
      case "lead" -> Optional.of(new Event.LeadLeft());
      case "feedback" -> feedback(json);
      case "closed" -> Optional.of(new Event.Closed());
      default -> Optional.empty();
    };
  }

  private Optional<Event> turn(JsonNode json) {
    var id = message(json);
    var question = text(json.path("question")).map(this::masked);
    var answer = answer(json);
    if (id.isEmpty() || question.isEmpty() || answer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Event.Turn(
            id.get(), question.get(), answer.get(), personal(json), notified(json.path("notice"))));
  }

  /** What the visitor had been told before the first message. */
  private static Optional<Notified> notified(JsonNode json) {
    var version = json.path("version").stringValueOpt().filter(it -> it.matches("[0-9a-f]{12}"));
    try {
      return version.map(
          it ->
              new Notified(
                  it,
                  Instant.parse(json.path("at").asString("")),
                  json.path("agreed").asBoolean(false)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  MessageText masked(MessageText text) {
    return new MessageText(masker.mask(Normalised.of(text.value())).kept());
  }

  private static Optional<Answer> answer(JsonNode json) {
    var outcome = Words.read(Outcome.class, json.path("outcome").asString(""));
    var by = Words.read(AnsweredBy.class, json.path("answeredBy").asString(""));
    var language = Language.ofTag(json.path("language").asString(""));
    if (outcome.isEmpty() || by.isEmpty() || language.isEmpty()) {
      return Optional.empty();
    }
    var sources = new ArrayList<Source>();
    for (var each : json.path("sources")) {
      sources.add(
          new Source(
              each.path("entry").asString(""),
              each.path("title").asString(""),
              each.path("url").stringValueOpt().filter(url -> url.matches("(https?:/)?/\\S+"))));
    }
    return Optional.of(
        new Answer(
            json.path("answer").stringValueOpt(),
            outcome.get(),
            by.get(),
            json.path("degraded").asBoolean(false),
            sources,
            language.get()));
  }

  private static Personal personal(JsonNode json) {
    var redactions = new ArrayList<Redaction>();
    for (var each : json.path("redactions")) {
      redactions.add(new Redaction(each.path("kind").asString(""), each.path("count").asInt(0)));
    }
    List<String> warnings =
        json.path("warnings").valueStream().map(each -> each.asString("")).toList();
    return new Personal(redactions, warnings);
  }

  private static Optional<Event> words(JsonNode json, Said said) {
    var id = message(json);
    var name = name(json);
    var text = text(json.path("text"));
    return id.isEmpty() || name.isEmpty() || text.isEmpty()
        ? Optional.empty()
        : Optional.of(said.by(id.get(), name.get(), text.get()));
  }

  private static Optional<Event> feedback(JsonNode json) {
    var about = about(json);
    return (about.isPresent() || json.path("about").isNull()) && json.path("helpful").isBoolean()
        ? Optional.of(new Event.Feedback(about, json.path("helpful").asBoolean()))
        : Optional.empty();
  }

  private static Optional<Position> about(JsonNode json) {
    var about = json.path("about");
    boolean placed = about.isInt() && about.asInt() > 0 && about.asInt() < 1_000_000;
    return placed ? Optional.of(new Position(about.asInt())) : Optional.empty();
  }

  private static Optional<MessageId> message(JsonNode json) {
    return MessageId.parse(json.path("id").asString(""));
  }

  private static Optional<PersonName> name(JsonNode json) {
    return json.path("name").stringValueOpt().flatMap(PersonName::parse);
  }

  static Optional<MessageText> text(JsonNode field) {
    return field
        .stringValueOpt()
        .map(MessageText::read)
        .flatMap(
            read ->
                read instanceof MessageText.Reading.Text(var text)
                    ? Optional.of(text)
                    : Optional.empty());
  }
}
