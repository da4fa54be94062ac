package parlor.api.owner;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Set;
import parlor.failure.Unavailable;
import parlor.http.HttpCall;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.people.PersonId;

/** Tells who somebody is from an access token of their issuer (RFC 9068, and Cognito's). */
final class AccessTokens implements SignIn {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final Issuer issuer;
  private final IssuerKeys keys;
  private final Claims claims;

  AccessTokens(Issuer issuer, Documents documents, Clock clock) {
    this.issuer = issuer;
    this.keys = new IssuerKeys(issuer, documents);
    this.claims = new Claims(issuer, clock);
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.remembered()));
    processor.setJWTClaimsSetVerifier(claims);
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
  }

  @Override
  public Read<PersonId> person(HttpCall call) {
    return call.bearer()
        .map(this::person)
        .orElseGet(() -> Read.bad(SignIn.refusal(Slug.TOKEN_INVALID)));
  }

  private Read<PersonId> person(String text) {
    try {
      var token = SignedJWT.parse(text);
      // Looked at before any key is asked for: what is not for us costs nobody a request.
      claims.verify(token.getJWTClaimsSet(), null);
      var verified = processor.process(token, null);
      return Read.good(PersonId.of(issuer.name(), verified.getSubject()));
    } catch (ExpiredJWTException e) {
      return Read.bad(SignIn.refusal(Slug.TOKEN_EXPIRED));
    } catch (RateLimitReachedException e) {
      return unknown(e);
    } catch (KeySourceException e) {
      throw new Unavailable("issuer", e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Read.bad(SignIn.refusal(Slug.TOKEN_INVALID));
    }
  }

  /** Of a key that we do not know and may not ask for again so soon. */
  private Read<PersonId> unknown(RateLimitReachedException e) {
    if (!keys.reached()) {
      throw new Unavailable("issuer", e);
    }
    return Read.bad(SignIn.refusal(Slug.TOKEN_INVALID));
  }
}
