package parlor.host.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;
import parlor.host.parts.HostIssuer;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** {@code POST /token}: a code and the secret behind its challenge become tokens. */
final class TokenExchange {
  private final HostIssuer issuer;
  private final Codes codes;
  private final Clock clock;

  TokenExchange(HostIssuer issuer, Codes codes, Clock clock) {
    this.issuer = issuer;
    this.codes = codes;
    this.clock = clock;
  }

  HttpReply reply(HttpCall call) {
    try {
      var request = TokenRequest.parse(http(call));
      if (!(request.getAuthorizationGrant() instanceof AuthorizationCodeGrant grant)) {
        return refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
      }
      @Nullable String client =
          request.getClientID() == null ? null : request.getClientID().getValue();
      return codes
          .take(grant.getAuthorizationCode())
          .filter(known -> HostIssuer.CLIENT.equals(client) && matches(known, grant))
          .map(this::tokens)
          .orElseGet(() -> refused(OAuth2Error.INVALID_GRANT));
    } catch (ParseException e) {
      return refused(Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
    }
  }

  private static boolean matches(Grant known, AuthorizationCodeGrant grant) {
    var verifier = grant.getCodeVerifier();
    return verifier != null
        && CodeChallenge.compute(CodeChallengeMethod.S256, verifier).equals(known.challenge())
        && known.redirect().equals(grant.getRedirectionURI());
  }

  private HttpReply tokens(Grant known) {
    var now = clock.instant();
    var access =
        new BearerAccessToken(
            issuer.accessToken(known.subject(), now), HostIssuer.LIFE.toSeconds(), null);
    var id = issuer.idToken(known.subject(), known.name(), Optional.ofNullable(known.nonce()), now);
    return written(200, new OIDCTokenResponse(new OIDCTokens(id, access, null)).toJSONObject());
  }

  private static HttpReply refused(ErrorObject error) {
    return written(400, new TokenErrorResponse(error).toJSONObject());
  }

  private static HttpReply written(int status, JSONObject json) {
    return new HttpReply.Bytes(
        status,
        Map.of("content-type", "application/json", "cache-control", "no-store"),
        Body.of(json.toJSONString()));
  }

  private HTTPRequest http(HttpCall call) throws ParseException {
    var request = new HTTPRequest(HTTPRequest.Method.POST, URI.create(issuer.name() + "/token"));
    request.setContentType(call.header("content-type").orElse(""));
    request.setBody(new String(call.body().bytes(), UTF_8));
    return request;
  }
}
