package parlor.api.owner;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import parlor.conversation.ConversationId;
import parlor.http.Body;
import parlor.http.Json;
import parlor.http.Read;
import parlor.subject.Reach;
import tools.jackson.databind.JsonNode;

/**
 * Whom a request is about: by an e-mail address, a telephone number, or both. It comes in a body,
 * so that no address stands in an address bar or a log.
 *
 * @param after where the list goes on
 */
record SubjectRequest(Set<Reach> reaches, Optional<ConversationId> after) {
  private static final Set<String> FIELDS = Set.of("email", "phone", "after");
  private static final int LONGEST = 254;

  static Read<SubjectRequest> read(Body body) {
    return Json.read(body, FIELDS)
        .then(
            json -> {
              var email = json.path("email");
              var phone = json.path("phone");
              var after = Fields.text(json.path("after"), LONGEST);
              var id = after.flatMap(Asked::conversation);
              var reaches = new LinkedHashSet<Reach>();
              text(email).flatMap(Reach::email).ifPresent(reaches::add);
              text(phone).flatMap(Reach::phone).ifPresent(reaches::add);
              if (reaches.size() != given(email) + given(phone) || reaches.isEmpty()) {
                return Asked.bad("subject");
              }
              return !Fields.isNothing(json.path("after")) && id.isEmpty()
                  ? Asked.bad("subject")
                  : Read.good(new SubjectRequest(reaches, id));
            });
  }

  private static Optional<String> text(JsonNode field) {
    return Fields.text(field, LONGEST);
  }

  private static int given(JsonNode field) {
    return Fields.isNothing(field) ? 0 : 1;
  }
}
