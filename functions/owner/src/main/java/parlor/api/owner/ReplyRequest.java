package parlor.api.owner;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import parlor.conversation.ConversationId;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.PersonName;
import parlor.http.Body;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import tools.jackson.databind.node.ObjectNode;

/** What somebody at the desk does in a conversation. */
record ReplyRequest(ConversationId conversation, Act act) {
  private static final Set<String> FIELDS = Set.of("conversation", "act", "name", "id", "text");

  /** One thing to do there. */
  sealed interface Act {
    /** The assistant is silent from then on. */
    record Join(PersonName name) implements Act {}

    record Say(MessageId id, PersonName name, MessageText text) implements Act {}

    /** To a visitor who has gone: by mail, to the address they left. */
    record Mail(MessageId id, PersonName name, MessageText text) implements Act {}

    /** The assistant answers again. */
    record Leave() implements Act {}

    record Close() implements Act {}
  }

  static Read<ReplyRequest> read(Body body) {
    return Json.read(body, FIELDS)
        .then(
            json -> {
              var id = Asked.conversation(json.path("conversation").asString(""));
              return id.isEmpty()
                  ? Read.bad(Problem.of(Slug.NOT_FOUND, "conversation"))
                  : act(json).then(act -> Read.good(new ReplyRequest(id.get(), act)));
            });
  }

  private static Read<Act> act(ObjectNode json) {
    return switch (json.path("act").asString("")) {
      case "join" -> name(json).then(name -> Read.good(new Act.Join(name)));
      case "say" -> name(json).then(name -> words(json, (id, text) -> new Act.Say(id, name, text)));
      case "mail" ->
          name(json).then(name -> words(json, (id, text) -> new Act.Mail(id, name, text)));
      case "leave" -> Read.good(new Act.Leave());
      case "close" -> Read.good(new Act.Close());
      default -> Asked.bad("act");
    };
  }

  private static Read<PersonName> name(ObjectNode json) {
    Optional<PersonName> name = json.path("name").stringValueOpt().flatMap(PersonName::parse);
    return name.isPresent() ? Read.good(name.get()) : Asked.bad("shown-name");
  }

  private static Read<Act> words(ObjectNode json, BiFunction<MessageId, MessageText, Act> act) {
    var id = json.path("id").stringValueOpt().flatMap(MessageId::parse);
    if (id.isEmpty()) {
      return Asked.bad("id");
    }
    return switch (MessageText.read(json.path("text").asString(""))) {
      case MessageText.Reading.Text(var text) -> Read.good(act.apply(id.get(), text));
      case MessageText.Reading.Blank(), MessageText.Reading.Broken() -> Asked.bad("text");
      case MessageText.Reading.TooLong() -> Read.bad(Problem.of(Slug.MESSAGE_TOO_LONG));
    };
  }

  @Override
  public String toString() {
    return "ReplyRequest[" + conversation + "]";
  }
}
