package parlor.host.parts;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parlor.api.owner.Documents;
import parlor.api.owner.Issuer;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.sealing.IssuerKey;
import parlor.tenant.TenantId;

/**
 * This host as the issuer of its people's tokens: of those who sign in at its desk, and of scripts,
 * one for each workspace and role.
 *
 * @param name the API's origin
 */
public record HostIssuer(String name, IssuerKey key) implements Documents {
  /** What its tokens are for. */
  public static final String CLIENT = "parlor";

  /** How long they open anything. */
  public static final Duration LIFE = Duration.ofHours(1);

  public Issuer issuer() {
    return new Issuer(name, CLIENT);
  }

  /** Where somebody comes back to who has said who they are. */
  public URI desk() {
    return URI.create(name + "/desk/");
  }

  /** A token of the workspace's script. */
  public String token(Role role, TenantId workspace, Instant now) {
    return accessToken(subject(role, workspace), now);
  }

  /** What opens the API for somebody. */
  public String accessToken(String subject, Instant now) {
    return key.token(name, subject, CLIENT, now, now.plus(LIFE));
  }

  /** What tells the desk who somebody is. */
  public String idToken(String subject, String called, Optional<String> nonce, Instant now) {
    var more = new HashMap<>(Map.of("name", called));
    nonce.ifPresent(given -> more.put("nonce", given));
    return key.idToken(name, subject, CLIENT, now, now.plus(LIFE), more);
  }

  /** Whoever such a token speaks for. */
  public PersonId script(Role role, TenantId workspace) {
    return person(subject(role, workspace));
  }

  /** Somebody of this host's. */
  public PersonId person(String subject) {
    return PersonId.of(name, subject);
  }

  /** What it says of itself (OpenID Connect Discovery 1.0). */
  public String configuration() {
    var said =
        new OIDCProviderMetadata(
            new com.nimbusds.oauth2.sdk.id.Issuer(name),
            List.of(SubjectType.PUBLIC),
            URI.create(name + "/jwks.json"));
    said.setAuthorizationEndpointURI(URI.create(name + "/authorize"));
    said.setTokenEndpointURI(URI.create(name + "/token"));
    said.setScopes(new Scope("openid", "profile"));
    said.setResponseTypes(List.of(ResponseType.CODE));
    said.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE));
    said.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
    said.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
    said.setIDTokenJWSAlgs(List.of(JWSAlgorithm.ES256));
    said.setSupportsRequestURIParam(false);
    return said.toString();
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
