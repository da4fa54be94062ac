package parlor.api.summary;

import java.net.URI;
import java.util.Optional;
import parlor.conversation.ConversationId;

/**
 * Where links of mails lead.
 *
 * @param desk the owners' desk, which asks who one is; ends in {@code /}; empty if there is none
 * @param api where routes begin, without the last {@code /}
 */
public record Addresses(Optional<URI> desk, URI api) {
  Optional<URI> conversation(ConversationId id) {
    return desk.map(at -> at.resolve("#/conversations/" + id));
  }

  Optional<URI> conversations() {
    return desk.map(at -> at.resolve("#/conversations"));
  }

  /** {@code sealed} is letters, digits, {@code -} and {@code _}. */
  URI off(String sealed) {
    return URI.create(api + "/v1/mail/off?link=" + sealed);
  }
}
