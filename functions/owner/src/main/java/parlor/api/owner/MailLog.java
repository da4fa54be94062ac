package parlor.api.owner;

import java.time.Instant;
import parlor.http.Json;
import parlor.mail.Outgoing.Noted;
import parlor.mail.Outgoing.To;
import parlor.mail.Stops.Stopped;
import tools.jackson.databind.node.ObjectNode;

/** Which mails went where, and where none goes any more, as an export has them. */
final class MailLog {
  private MailLog() {}

  static ObjectNode json(Noted mail) {
    var json =
        Json.object()
            .put("id", mail.id().value())
            .put("kind", mail.news().map(Words::of).orElse(null));
    switch (mail.to()) {
      case To.Owner(var person, var address) ->
          json.put("person", person.value()).put("address", address.value());
      case To.Visitor(var conversation, var place) ->
          json.put("conversation", conversation.toString()).put("place", place.value());
    }
    return json.put("at", mail.begun().map(Instant::toString).orElse(null))
        .put("status", Words.of(mail.progress()))
        .put("expiresAt", mail.expiresAt().toString());
  }

  /** A print stands for the address, which is not kept. */
  static ObjectNode json(Stopped stopped) {
    return Mailing.json(stopped.stop())
        .put("print", stopped.address().hex())
        .put("expiresAt", stopped.expiresAt().toString());
  }
}
