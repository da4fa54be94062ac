package parlor.models;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/** The SDK tries once more by itself; then it is the next model's turn. */
final class Attempts {
  /** Beyond what any caller waits; whoever gives up earlier interrupts. */
  private static final Duration WHOLE = Duration.ofSeconds(30);

  private Attempts() {}

  static void few(ClientOverrideConfiguration.Builder client) {
    client
        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(2).build())
        .apiCallTimeout(WHOLE);
  }
}
