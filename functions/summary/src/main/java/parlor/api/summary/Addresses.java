package parlor.api.summary;

import java.net.URI;
import java.util.Optional;
import parlor.conversation.ConversationId;
import parlor.tenant.TenantId;

/**
 * Where links of mails lead.
 *
 * @param desk the owners' desk, which asks who one is; ends in {@code /}; empty if there is none
 * @param api where routes begin, without the last {@code /}
 */
public record Addresses(Optional<URI> desk, URI api) {
  /** It names the business, since whoever reads the mail may work for several. */
  Optional<URI> conversation(TenantId tenant, ConversationId id) {
    return desk.map(at -> at.resolve("#/" + tenant + "/conversations/" + id));
  }

  Optional<URI> conversations(TenantId tenant) {
    return desk.map(at -> at.resolve("#/" + tenant + "/conversations"));
  }

  Optional<URI> content(TenantId tenant) {
    return desk.map(at -> at.resolve("#/" + tenant + "/content"));
  }

  Optional<URI> agreement(TenantId tenant) {
    return desk.map(at -> at.resolve("#/" + tenant + "/agreement"));
  }

  /** {@code sealed} is letters, digits, {@code -} and {@code _}. */
  URI off(String sealed) {
    return URI.create(api + "/v1/mail/off?link=" + sealed);
  }
}
