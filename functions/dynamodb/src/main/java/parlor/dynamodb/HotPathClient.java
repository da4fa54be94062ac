package parlor.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The client a visitor waits for: two attempts of one second each, then it is an outage. */
public final class HotPathClient {
  private static final int ATTEMPTS = 2;
  private static final Duration PAUSE = Duration.ofMillis(400);

  /** One attempt. */
  public static final Duration ATTEMPT = Duration.ofSeconds(1);

  /** Both attempts and the pause between them. */
  public static final Duration WHOLE = whole(ATTEMPT);

  private HotPathClient() {}

  /**
   * {@code http} stays the caller's, so many clients may share one pool.
   *
   * @param endpoint another than the region's own, such as a local one
   * @param watchers see each request; empty in production
   */
  public static DynamoDbClient of(
      SdkHttpClient http,
      AwsCredentialsProvider credentials,
      Region region,
      Optional<URI> endpoint,
      List<ExecutionInterceptor> watchers) {
    return of(http, credentials, region, endpoint, watchers, ATTEMPT);
  }

  /** The same where nobody waits, with attempts as long as is said. */
  public static DynamoDbClient of(
      SdkHttpClient http,
      AwsCredentialsProvider credentials,
      Region region,
      Optional<URI> endpoint,
      List<ExecutionInterceptor> watchers,
      Duration attempt) {
    var builder =
        DynamoDbClient.builder()
            .httpClient(http)
            .credentialsProvider(credentials)
            .region(region)
            .overrideConfiguration(o -> patience(o, attempt).executionInterceptors(watchers));
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** Two attempts of one second each, for a client of whatever service. */
  public static ClientOverrideConfiguration.Builder patience(
      ClientOverrideConfiguration.Builder client) {
    return patience(client, ATTEMPT);
  }

  /** Two attempts as long as is said. */
  public static ClientOverrideConfiguration.Builder patience(
      ClientOverrideConfiguration.Builder client, Duration attempt) {
    var retries = AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS);
    return client
        .retryStrategy(retries.build())
        .apiCallAttemptTimeout(attempt)
        .apiCallTimeout(whole(attempt));
  }

  private static Duration whole(Duration attempt) {
    return attempt.multipliedBy(ATTEMPTS).plus(PAUSE);
  }
}
