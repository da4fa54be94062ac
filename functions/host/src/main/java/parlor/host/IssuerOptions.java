package parlor.host;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.api.owner.Issuer;
import parlor.content.WebAddress;
import parlor.host.pages.DeskSignIn;
import parlor.host.parts.Believed;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who signs owners in, if not this host itself; options go before the environment. */
final class IssuerOptions {
  @Option(
      names = "--issuer",
      description =
          "OpenID Connect issuer whose tokens are taken, as those have it, instead of this host's"
              + " own. Its client for the desk is a public one (authorization code with PKCE) that"
              + " comes back to the desk's address.")
  private @Nullable String issuer;

  @Option(names = "--client", description = "What the desk is called there.")
  private @Nullable String client;

  Optional<Issuer> issuer(Map<String, String> environment) throws CannotStart {
    var name = issuer == null ? environment.get("PARLOR_ISSUER") : issuer;
    var called = client == null ? environment.getOrDefault("PARLOR_CLIENT", "") : client;
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Issuer(name, called));
    } catch (IllegalArgumentException e) {
      throw new CannotStart("--issuer is an https address and needs --client, its id of the desk.");
    }
  }

  /**
   * How the desk gets there. An issuer is asked once, so that whoever starts a host hears of a
   * wrong address, and the desk's pages may speak to where codes become tokens.
   */
  static DeskSignIn desk(Believed believed) throws CannotStart {
    var issuer = believed.issuer();
    try {
      var said = JsonMapper.shared().readTree(believed.documents().read(issuer.configuration()));
      if (!said.path("issuer").asString("").equals(issuer.name())) {
        throw new CannotStart(
            issuer.configuration() + " is of another issuer: " + said.path("issuer").asString(""));
      }
      var origins = new LinkedHashSet<>(List.of(WebAddress.origin(URI.create(issuer.name()))));
      origins.add(
          WebAddress.origin(URI.create(said.path("token_endpoint").asString(issuer.name()))));
      // Whoever is invited by address has to show that it is theirs.
      boolean tells = said.path("scopes_supported").toString().contains("\"email\"");
      return new DeskSignIn(
          issuer.name(),
          issuer.client(),
          tells ? "profile email" : "profile",
          List.copyOf(origins));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new CannotStart("The issuer says nothing at " + issuer.configuration() + ".");
    }
  }
}
