package parlor.runtime;

import java.time.Duration;
import java.time.Instant;

/** Invented credentials, and where an instance thawed from a snapshot fetches them. */
final class Credentials {
  static final String PATH = "/2021-04-23/credentials";
  static final String KEY_ID = "ASIAEXAMPLEEXAMPLE00";
  static final String SECRET = "an-invented-secret-access-key";
  static final String SESSION = "an-invented-session-token";
  static final String AUTHORIZATION = "an-invented-authorization-token";

  private Credentials() {}

  static String json(Instant now) {
    return """
    {"AccessKeyId":"%s","SecretAccessKey":"%s","Token":"%s","Expiration":"%s"}
    """
        .formatted(KEY_ID, SECRET, SESSION, now.plus(Duration.ofHours(6)));
  }
}
