package parlor.aws;

import java.time.Duration;
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
    ring(tenant, conversation, SqsQueue.LONGEST);
  }

  @Override
  public void ended(TenantId tenant, ConversationId conversation) {
    ring(tenant, conversation, Duration.ZERO);
  }

  private void ring(TenantId tenant, ConversationId conversation, Duration in) {
    // Neither id can hold a character that JSON would escape.
    queue.send("{\"tenant\":\"%s\",\"conversation\":\"%s\"}".formatted(tenant, conversation), in);
  }
}
