package parlor.aws;

import java.time.Duration;
import parlor.conversation.ConversationId;
import parlor.conversation.SummaryTimers;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Timers as messages that SQS holds back for 15 minutes, its longest. They carry ids only. */
public final class SqsTimers implements SummaryTimers {
  private static final Duration DELAY = Duration.ofMinutes(15);

  private final SqsClient sqs;
  private final String queueUrl;

  private SqsTimers(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  public static SqsTimers of(Aws aws, String queueUrl) {
    return new SqsTimers(aws.client(SqsClient.builder()), queueUrl);
  }

  @Override
  public void arm(TenantId tenant, ConversationId conversation) {
    // Neither id can hold a character that JSON would escape.
    var ids = "{\"tenant\":\"%s\",\"conversation\":\"%s\"}".formatted(tenant, conversation);
    try {
      sqs.sendMessage(
          r -> r.queueUrl(queueUrl).messageBody(ids).delaySeconds((int) DELAY.toSeconds()));
    } catch (SdkException e) {
      throw new Unavailable("timers", e);
    }
  }
}
