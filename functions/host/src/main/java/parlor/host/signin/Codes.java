package parlor.host.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Codes that are out. Each is taken once, whether that succeeds or not (RFC 6749, 4.1.2). */
final class Codes {
  private static final int MOST = 100;

  private final Map<String, Grant> out = new LinkedHashMap<>();
  private final Clock clock;
  private final RandomGenerator random;

  /** {@code random} is a secure one. */
  Codes(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A code for the grant; the oldest gives way where there are too many. */
  synchronized AuthorizationCode give(Grant grant) {
    if (out.size() >= MOST) {
      out.remove(out.keySet().iterator().next());
    }
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    out.put(code, grant);
    return new AuthorizationCode(code);
  }

  /** What the code stands for; empty if it is none, was taken or is too old. */
  synchronized Optional<Grant> take(AuthorizationCode code) {
    @Nullable Grant grant = out.remove(code.getValue());
    return Optional.ofNullable(grant).filter(known -> clock.instant().isBefore(known.until()));
  }
}
