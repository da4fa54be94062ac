package parlor.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.RawJwt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * What a host of one's own signs access tokens with (ES256), in one file that only its owner may
 * read. It stands apart from {@link KeyFile}: it opens nothing that is kept, and losing it ends no
 * more than the tokens that are out.
 */
public final class IssuerKey {
  private final KeysetHandle keys;

  private IssuerKey(KeysetHandle keys) {
    this.keys = keys;
  }

  /** Reads the file, or makes it with a new key if there is none. */
  public static IssuerKey openOrCreate(Path file) throws IOException {
    if (Files.exists(file)) {
      return open(file);
    }
    try {
      JwtSignatureConfig.register();
      var made = new IssuerKey(KeysetHandle.generateNew(parameters()));
      OwnerOnly.write(file, Base64.getEncoder().encode(Keysets.bytes(made.keys)));
      return made;
    } catch (GeneralSecurityException e) {
      throw new IOException("the issuer's key cannot be made", e);
    }
  }

  /** Reads the file, which is there. */
  public static IssuerKey open(Path file) throws IOException {
    try {
      JwtSignatureConfig.register();
      return new IssuerKey(
          Keysets.parse(Base64.getDecoder().decode(Files.readString(file).strip())));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("the issuer's key cannot be read: " + file, e);
    }
  }

  /** An access token (RFC 9068). */
  public String token(String issuer, String subject, String audience, Instant from, Instant until) {
    return signed(claims(issuer, subject, audience, from, until).setTypeHeader("at+jwt").build());
  }

  /** An ID token (OpenID Connect Core 1.0), which opens nothing. */
  public String idToken(
      String issuer,
      String subject,
      String audience,
      Instant from,
      Instant until,
      Map<String, String> more) {
    var claims = claims(issuer, subject, audience, from, until);
    more.forEach(claims::addStringClaim);
    return signed(claims.addStringClaim("token_use", "id").build());
  }

  private static RawJwt.Builder claims(
      String issuer, String subject, String audience, Instant from, Instant until) {
    return RawJwt.newBuilder()
        .setIssuer(issuer)
        .setSubject(subject)
        .addAudience(audience)
        .setIssuedAt(from)
        .setExpiration(until);
  }

  private String signed(RawJwt claims) {
    try {
      return keys.getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class)
          .signAndEncode(claims);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What checks its tokens, for everybody (RFC 7517). */
  public String published() {
    try {
      return JwkSetConverter.fromPublicKeysetHandle(keys.getPublicKeysetHandle());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JwtEcdsaParameters parameters() throws GeneralSecurityException {
    return JwtEcdsaParameters.builder()
        .setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
        .setKidStrategy(JwtEcdsaParameters.KidStrategy.BASE64_ENCODED_KEY_ID)
        .build();
  }
}
