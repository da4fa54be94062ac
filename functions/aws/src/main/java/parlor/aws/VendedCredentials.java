package parlor.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parlor.failure.Unavailable;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Credentials for one tenant or person, asked for when they are first needed and again shortly
 * before they end. Whoever comes meanwhile waits for the one request. If STS is down, those at hand
 * are used to their end.
 */
final class VendedCredentials {
  /** So that none ends on the way to the database. */
  private static final Duration EARLY = Duration.ofMinutes(5);

  /** In an outage, a flood of requests is not to be a flood of attempts. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private record Vended(AwsRequestOverrideConfiguration configuration, Instant from, Instant end) {
    boolean good(Instant now, Duration early) {
      return !now.isBefore(from) && now.plus(early).isBefore(end);
    }

    @Override
    public String toString() {
      return "Vended[until " + end + "]";
    }
  }

  private final Supplier<Credentials> sts;
  private final Clock clock;
  private @Nullable Vended known;
  private Instant failedAt = Instant.MIN;

  VendedCredentials(Supplier<Credentials> sts, Clock clock) {
    this.sts = sts;
    this.clock = clock;
  }

  /**
   * The credentials, as a request takes them.
   *
   * @throws Unavailable if there are none and STS gives none
   */
  synchronized AwsRequestOverrideConfiguration get() {
    var now = clock.instant();
    var vended = known;
    if (vended != null && vended.good(now, EARLY)) {
      return vended.configuration();
    }
    try {
      if (now.isBefore(failedAt) || !now.isBefore(failedAt.plus(AFTER_FAILURE))) {
        return renew(now);
      }
    } catch (SdkException e) {
      failedAt = clock.instant();
      return last(e);
    }
    return last(null);
  }

  private AwsRequestOverrideConfiguration renew(Instant now) {
    var fresh = sts.get();
    var configuration =
        AwsRequestOverrideConfiguration.builder()
            .credentialsProvider(StaticCredentialsProvider.create(session(fresh)))
            .build();
    known = new Vended(configuration, now, fresh.expiration());
    return configuration;
  }

  private AwsRequestOverrideConfiguration last(@Nullable SdkException failure) {
    var vended = known;
    if (vended != null && vended.good(clock.instant(), Duration.ZERO)) {
      return vended.configuration();
    }
    throw new Unavailable("sts", failure);
  }

  private static AwsSessionCredentials session(Credentials fresh) {
    return AwsSessionCredentials.create(
        fresh.accessKeyId(), fresh.secretAccessKey(), fresh.sessionToken());
  }
}
