package parlor.api.owner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Whose word about people is taken (OpenID Connect Discovery 1.0).
 *
 * @param name as its tokens have it, to the letter; an address without query and fragment
 * @param client what a token must be for: its audience, or the client it was given to
 */
public record Issuer(String name, String client) {
  private static final String NOBODY = "none";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  public Issuer {
    if (!good(name) || client.isBlank()) {
      throw new IllegalArgumentException("an issuer is an https address, with a client's id");
    }
  }

  /** As a configuration has it; {@code none}: nobody can sign in. */
  static Optional<Issuer> of(String name, String client) {
    return name.equals(NOBODY) ? Optional.empty() : Optional.of(new Issuer(name, client));
  }

  /** Where it says the rest about itself. */
  public URI configuration() {
    return URI.create(name.replaceFirst("/$", "") + "/.well-known/openid-configuration");
  }

  /** Keys that came over an open network would be anybody's. */
  static boolean trusted(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme())
            && address.getHost() != null
            && THIS_MACHINE.contains(address.getHost()));
  }

  private static boolean good(String name) {
    try {
      var address = new URI(name);
      return trusted(address)
          && address.getHost() != null
          && address.getRawQuery() == null
          && address.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
