package parlor.api.owner;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import parlor.http.Json;

/** An issuer in this process, whose keys last no longer than the rehearsal. */
final class RehearsalIssuer implements Documents {
  static final Issuer ISSUER = new Issuer("https://rehearsal.example", "rehearsal");
  static final String SUBJECT = "rehearsal";
  private static final String KEYS = "https://rehearsal.example/keys";

  private final ECKey elliptic;
  private final RSAKey rsa;

  private RehearsalIssuer(ECKey elliptic, RSAKey rsa) {
    this.elliptic = elliptic;
    this.rsa = rsa;
  }

  static RehearsalIssuer make() throws JOSEException {
    return new RehearsalIssuer(
        new ECKeyGenerator(Curve.P_256).keyID("e").generate(),
        new RSAKeyGenerator(2048).keyID("r").generate());
  }

  /** One a kind of signature. */
  List<String> tokens(Instant until) throws JOSEException {
    return List.of(
        signed(JWSAlgorithm.ES256, "e", new ECDSASigner(elliptic), until),
        signed(JWSAlgorithm.RS256, "r", new RSASSASigner(rsa), until));
  }

  @Override
  public String read(URI address) {
    return address.equals(ISSUER.configuration())
        ? Json.object().put("issuer", ISSUER.name()).put("jwks_uri", KEYS).toString()
        : new JWKSet(List.of(elliptic, rsa)).toString(true);
  }

  @SuppressWarnings("JavaUtilDate") // The library's own.
  private static String signed(JWSAlgorithm algorithm, String key, JWSSigner signer, Instant until)
      throws JOSEException {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER.name())
            .subject(SUBJECT)
            .claim("client_id", ISSUER.client())
            .claim("token_use", "access")
            .expirationTime(Date.from(until))
            .build();
    var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
    token.sign(signer);
    return token.serialize();
  }
}
