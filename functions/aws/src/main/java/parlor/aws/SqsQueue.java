package parlor.aws;

import java.time.Duration;
import parlor.failure.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A queue. What is sent on it carries ids only: a queue is in no business's prefix. */
public final class SqsQueue {
  /** SQS holds nothing back for longer. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  private final SqsClient sqs;
  private final String part;
  private final String url;

  private SqsQueue(SqsClient sqs, String part, String url) {
    this.sqs = sqs;
    this.part = part;
    this.url = url;
  }

  /**
   * By its URL.
   *
   * @param part what is named in an outage
   */
  public static SqsQueue of(Aws aws, String part, String url) {
    return new SqsQueue(aws.client(SqsClient.builder()), part, url);
  }

  /**
   * By its name, which SQS is asked for the address of.
   *
   * @throws Unavailable if there is none, or SQS does not say
   */
  public static SqsQueue named(Aws aws, String part, String name) {
    var sqs = aws.client(SqsClient.builder());
    try {
      return new SqsQueue(sqs, part, sqs.getQueueUrl(r -> r.queueName(name)).queueUrl());
    } catch (SdkException e) {
      throw new Unavailable(part, e);
    }
  }

  /**
   * Sends a message that is handed out after {@code delay}, or after 15 minutes if that is sooner.
   *
   * @throws Unavailable if it cannot be sent
   */
  public void send(String body, Duration delay) {
    var wait = delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    // Rounded up: a moment too early is looked at in vain.
    int seconds = (int) Math.max(0, Math.ceilDiv(wait.toMillis(), 1_000L));
    try {
      sqs.sendMessage(r -> r.queueUrl(url).messageBody(body).delaySeconds(seconds));
    } catch (SdkException e) {
      throw new Unavailable(part, e);
    }
  }
}
