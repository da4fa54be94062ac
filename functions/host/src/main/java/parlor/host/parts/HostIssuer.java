package parlor.host.parts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import parlor.api.owner.Documents;
import parlor.api.owner.Issuer;
import parlor.http.Json;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.sealing.IssuerKey;
import parlor.tenant.TenantId;

/**
 * This host as the issuer of its people's tokens. For now these are the people of scripts: one for
 * each workspace and role.
 *
 * @param name the API's origin
 */
public record HostIssuer(String name, IssuerKey key) implements Documents {
  /** What its tokens are for. */
  private static final String CLIENT = "parlor";

  private static final Duration LIFE = Duration.ofHours(1);

  public Issuer issuer() {
    return new Issuer(name, CLIENT);
  }

  /** A token of the workspace's script. */
  public String token(Role role, TenantId workspace, Instant now) {
    return key.token(name, subject(role, workspace), CLIENT, now, now.plus(LIFE));
  }

  /** Whoever such a token speaks for. */
  public PersonId script(Role role, TenantId workspace) {
    return PersonId.of(name, subject(role, workspace));
  }

  /** What it says of itself, as far as checking a token goes (OpenID Connect Discovery 1.0). */
  public String configuration() {
    var json = Json.object().put("issuer", name).put("jwks_uri", name + "/jwks.json");
    json.putArray("id_token_signing_alg_values_supported").add("ES256");
    return json.toString();
  }

  /** Its own documents, without a way round by the network. */
  @Override
  public String read(URI address) {
    return address.getPath().equals("/jwks.json") ? key.published() : configuration();
  }

  private static String subject(Role role, TenantId workspace) {
    return "script-" + role.name().toLowerCase(Locale.ROOT) + "@" + workspace;
  }
}
