package parlor.aws;

import java.time.Duration;
import parlor.failure.Unavailable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * Calls functions by their names and waits for what they say, as long as a function may run. A call
 * is made once: what became of one whose answer was lost is not known here.
 */
public final class LambdaCalls implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final LambdaClient lambda;

  private LambdaCalls(LambdaClient lambda) {
    this.lambda = lambda;
  }

  /** With connections of its own: those of others are given up too soon. */
  public static LambdaCalls of(Aws aws, int atOnce) {
    return new LambdaCalls(
        LambdaClient.builder()
            .httpClientBuilder(
                Apache5HttpClient.builder().maxConnections(atOnce).socketTimeout(LONGEST))
            .credentialsProvider(aws.credentials())
            .region(aws.region())
            .overrideConfiguration(
                o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(LONGEST))
            .build());
  }

  /**
   * What the function returned to an event, both in JSON.
   *
   * @throws Unavailable if it could not be called, or failed; without what it said then
   */
  public String call(String function, String event) {
    try {
      var reply =
          lambda.invoke(r -> r.functionName(function).payload(SdkBytes.fromUtf8String(event)));
      if (reply.functionError() != null) {
        throw new Unavailable(function, null);
      }
      return reply.payload().asUtf8String();
    } catch (SdkException e) {
      throw new Unavailable(function, e);
    }
  }

  @Override
  public void close() {
    lambda.close();
  }
}
