package parlor.api.owner;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token must say: its issuer, its time, and that it gives access, here. A token without an
 * audience names the client it was given to (Cognito: {@code client_id}); one with an audience that
 * is not us is not for us, whoever's client got it.
 */
final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final int LONGEST_SUBJECT = 255;

  private final Clock clock;
  private final String client;

  Claims(Issuer issuer, Clock clock) {
    super(new JWTClaimsSet.Builder().issuer(issuer.name()).build(), Set.of("iss", "sub", "exp"));
    this.clock = clock;
    this.client = issuer.client();
    setMaxClockSkew((int) SKEW.toSeconds());
  }

  @Override
  public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
      throws BadJWTException {
    super.verify(claims, context);
    try {
      var use = claims.getStringClaim("token_use");
      if (use != null && !use.equals("access")) {
        throw new BadJWTException("not for access");
      }
      var audience = claims.getAudience();
      if (audience.isEmpty()
          ? !client.equals(claims.getStringClaim("client_id"))
          : !audience.contains(client)) {
        throw new BadJWTException("for somebody else");
      }
    } catch (ParseException e) {
      throw new BadJWTException("not as it should be", e);
    }
    var subject = claims.getSubject();
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      throw new BadJWTException("of nobody");
    }
  }

  @Override
  @SuppressWarnings("JavaUtilDate") // The library's own.
  protected Date currentTime() {
    return Date.from(clock.instant());
  }
}
