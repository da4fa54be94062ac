package parlor.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import parlor.api.owner.TestIssuer;

/** Tokens of somebody who signed in, and what looks like them, by their placeholder. */
final class SignedIn {
  private SignedIn() {}

  @SuppressWarnings("JavaUtilDate") // The library's own.
  static Map<String, String> as(String subject, TestIssuer issuer, Clock clock) {
    var anHourAgo = Date.from(clock.instant().minus(Duration.ofHours(1)));
    return Map.of(
        "owner",
        issuer.token(subject),
        "owner unsigned",
        issuer.unsigned(subject),
        "owner forged",
        issuer.forged(subject),
        "owner expired",
        issuer.token(subject, claims -> claims.expirationTime(anHourAgo)),
        "owner id token",
        issuer.token(subject, claims -> claims.claim("token_use", "id")));
  }
}
