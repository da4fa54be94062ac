package parlor.api.owner;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import parlor.failure.Unavailable;
import parlor.http.HttpCall;
import parlor.mail.EmailAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The address that the issuer has verified for whoever calls (OpenID Connect Core 1.0, section
 * 5.3): an access token does not say it. Asked for where somebody signs up by invitation, kept
 * nowhere.
 */
final class Emails {
  private final Optional<Issuer> issuer;
  private final Documents documents;

  Emails(Optional<Issuer> issuer, Documents documents) {
    this.issuer = issuer;
    this.documents = documents;
  }

  /**
   * Empty if the issuer knows none, or has not verified it.
   *
   * @throws Unavailable if the issuer does not answer
   */
  Optional<EmailAddress> of(HttpCall call) {
    var token = call.bearer();
    if (issuer.isEmpty() || token.isEmpty()) {
      return Optional.empty();
    }
    try {
      var said = JsonMapper.shared().readTree(documents.read(address(issuer.get()), token.get()));
      // Cognito says it as text.
      boolean verified = said.path("email_verified").asString("").equals("true");
      return verified ? EmailAddress.parse(said.path("email").asString("")) : Optional.empty();
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new Unavailable("issuer", e);
    }
  }

  private URI address(Issuer known) throws IOException {
    var said = JsonMapper.shared().readTree(documents.read(known.configuration()));
    var address = URI.create(said.path("userinfo_endpoint").asString(""));
    if (!said.path("issuer").asString("").equals(known.name()) || !Issuer.trusted(address)) {
      throw new IOException("not the issuer's configuration");
    }
    return address;
  }
}
