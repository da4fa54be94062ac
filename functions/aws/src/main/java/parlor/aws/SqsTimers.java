package parlor.aws;

import parlor.conversation.ConversationId;
import parlor.conversation.SummaryTimers;
import parlor.tenant.TenantId;

/** Timers as messages that SQS holds back for 15 minutes, its longest. They carry ids only. */
public final class SqsTimers implements SummaryTimers {
  private final SqsQueue queue;

  private SqsTimers(SqsQueue queue) {
    this.queue = queue;
  }

  public static SqsTimers of(Aws aws, String queueUrl) {
    return new SqsTimers(SqsQueue.of(aws, "timers", queueUrl));
  }

  @Override
  public void arm(TenantId tenant, ConversationId conversation) {
    // Neither id can hold a character that JSON would escape.
    queue.send(
        "{\"tenant\":\"%s\",\"conversation\":\"%s\"}".formatted(tenant, conversation),
        SqsQueue.LONGEST);
  }
}
