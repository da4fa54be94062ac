package parlor.api.chat;

import java.util.Optional;
import java.util.Set;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.http.Body;
import parlor.http.ChallengeJson;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.limit.Solution;
import parlor.session.Told;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a visitor sends.
 *
 * @param agreed version of the notice that they agree to, where they are asked
 */
record MessageRequest(
    MessageId id, MessageText text, Optional<String> agreed, Optional<Solution> solution) {
  private static final Set<String> FIELDS = Set.of("id", "text", "agreed", ChallengeJson.FIELD);

  /** Where it was asked for. */
  boolean agreesTo(Told told) {
    return !told.asksAgreement() || agreed.filter(told.version()::equals).isPresent();
  }

  static Read<MessageRequest> read(Body body) {
    return Json.read(body, FIELDS)
        .then(json -> ChallengeJson.read(json).then(solution -> read(json, solution)));
  }

  private static Read<MessageRequest> read(ObjectNode json, Optional<Solution> solution) {
    var id = json.path("id").stringValueOpt().flatMap(MessageId::parse);
    if (id.isEmpty()) {
      return Read.bad(Problem.of(Slug.BAD_REQUEST, "id"));
    }
    var agreed = json.path("agreed");
    if (!agreed.isMissingNode() && !agreed.isNull() && !agreed.isString()) {
      return Read.bad(Problem.of(Slug.BAD_REQUEST, "agreed"));
    }
    var text = json.path("text").stringValueOpt();
    if (text.isEmpty()) {
      return Read.bad(Problem.of(Slug.BAD_REQUEST, "text"));
    }
    return switch (MessageText.read(text.get())) {
      case MessageText.Reading.Text(var words) ->
          Read.good(new MessageRequest(id.get(), words, agreed.stringValueOpt(), solution));
      case MessageText.Reading.Blank() -> Read.bad(Problem.of(Slug.BAD_REQUEST, "blank"));
      case MessageText.Reading.Broken() -> Read.bad(Problem.of(Slug.BAD_REQUEST, "text"));
      case MessageText.Reading.TooLong() -> Read.bad(Problem.of(Slug.MESSAGE_TOO_LONG));
    };
  }
}
