package parlor.isolation;

import java.time.Duration;
import java.util.Date;
import parlor.testing.HandClock;

/** Tokens that speak for the owner of another business, none of them as its issuer gave it. */
@SuppressWarnings("JavaUtilDate") // The library's own.
final class Impostor {
  private Impostor() {}

  static String of(Party own, Party other, Splice splice) {
    var issuer = own.issuer();
    var name = other.owner();
    return switch (splice.one(11)) {
      case 0 -> issuer.unsigned(name);
      case 1 -> issuer.confused(name);
      case 2 -> issuer.forged(name);
      case 3 -> issuer.selfMade(name);
      case 4 -> issuer.token(name, claims -> claims.issuer("https://other.example"));
      case 5 -> issuer.token(name, claims -> claims.audience("other"));
      case 6 -> issuer.token(name, claims -> claims.claim("client_id", "other"));
      case 7 -> issuer.token(name, claims -> claims.claim("token_use", "id"));
      case 8 ->
          issuer.token(
              name,
              claims ->
                  claims.expirationTime(Date.from(HandClock.START.minus(Duration.ofMinutes(1)))));
      case 9 -> payload(own, part(other.signedIn(), 1));
      default -> payload(own, splice.ofNeither(part(own.signedIn(), 1), part(other.signedIn(), 1)));
    };
  }

  /** One's own token, saying something else. */
  private static String payload(Party own, String said) {
    return part(own.signedIn(), 0) + "." + said + "." + part(own.signedIn(), 2);
  }

  private static String part(String token, int number) {
    return token.split("\\.", -1)[number];
  }
}
