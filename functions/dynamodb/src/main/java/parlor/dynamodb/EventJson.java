package parlor.dynamodb;

import java.util.Optional;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.PersonName;
import parlor.conversation.Position;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened, as a kind and its part of an entry: {@link TurnJson} of a turn; {@code n} a
 * person's name; {@code i} and {@code x} the id and text of their words; {@code p} which position
 * feedback, if any, or a failure of mail is about, and {@code y} whether it helped.
 */
final class EventJson {
  private EventJson() {}

  /** The kind. */
  static String write(Event event, ObjectNode to) {
    return switch (event) {
      case Event.Turn turn -> {
        TurnJson.write(turn, to);
        yield "turn";
      }
      case Event.HandoffAsked _ -> "asked";
      case Event.HandoffDropped _ -> "dropped";
      case Event.HandoffMissed _ -> "missed";
      case Event.PersonJoined(var name) -> {
        to.put("n", name.value());
        yield "joined";
      }
      case Event.PersonLeft(var name) -> {
        to.put("n", name.value());
        yield "left";
      }
      case Event.Words words -> {
        to.put("i", words.id().value().toString())
            .put("n", words.name().value())
            .put("x", words.text().value());
        yield words instanceof Event.Mailed ? "mailed" : "said";
      }
      case Event.Undelivered(var about) -> {
        to.put("p", about.value());
        yield "undelivered";
      }
      case Event.LeadLeft _ -> "lead";
      case Event.Feedback(var about, var helpful) -> {
        about.ifPresent(position -> to.put("p", position.value()));
        to.put("y", helpful);
        yield "feedback";
      }
      case Event.Closed _ -> "closed";
      case Event.Erased _ -> throw new IllegalArgumentException("what is erased is not sealed");
    };
  }

  /** Empty if it is of a kind that a later release knows. */
  static Optional<Event> read(String kind, JsonNode from) {
    return switch (kind) {
      case "turn" -> TurnJson.read(from).map(turn -> turn);
      case "asked" -> Optional.of(new Event.HandoffAsked());
      case "dropped" -> Optional.of(new Event.HandoffDropped());
      case "missed" -> Optional.of(new Event.HandoffMissed());
      case "joined" -> Optional.of(new Event.PersonJoined(name(from)));
      case "left" -> Optional.of(new Event.PersonLeft(name(from)));
      case "said" -> Optional.of(new Event.Said(id(from), name(from), text(from)));
      case "mailed" -> Optional.of(new Event.Mailed(id(from), name(from), text(from)));
      case "undelivered" ->
          Optional.of(new Event.Undelivered(new Position(from.required("p").asInt())));
      case "lead" -> Optional.of(new Event.LeadLeft());
      case "feedback" ->
          Optional.of(
              new Event.Feedback(
                  from.optional("p").map(position -> new Position(position.asInt())),
                  from.required("y").asBoolean()));
      case "closed" -> Optional.of(new Event.Closed());
      default -> Optional.empty();
    };
  }

  private static MessageId id(JsonNode from) {
    return MessageId.parse(from.required("i").asString()).orElseThrow();
  }

  private static MessageText text(JsonNode from) {
    return new MessageText(from.required("x").asString());
  }

  private static PersonName name(JsonNode from) {
    return new PersonName(from.required("n").asString());
  }
}
