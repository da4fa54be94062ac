package parlor.aws;

import java.time.Duration;
import java.util.UUID;
import parlor.content.FailureMails;
import parlor.content.SourceId;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.mail.Alerts;
import parlor.notice.NoticeId;
import parlor.notice.NoticeMails;
import parlor.tenant.TenantId;

/** News as messages of the queue that mails are written from. They carry ids only. */
public final class SqsAlerts implements Alerts, NoticeMails, FailureMails {
  private final SqsQueue queue;

  private SqsAlerts(SqsQueue queue) {
    this.queue = queue;
  }

  public static SqsAlerts of(Aws aws, String queueUrl) {
    return new SqsAlerts(SqsQueue.of(aws, "alerts", queueUrl));
  }

  /** By the queue's name, whose address is asked for. */
  public static SqsAlerts named(Aws aws, String queueName) {
    return new SqsAlerts(SqsQueue.named(aws, "alerts", queueName));
  }

  // No id can hold a character that JSON would escape.

  @Override
  public void lead(TenantId tenant, ConversationId conversation, UUID lead) {
    queue.send(
        "{\"tenant\":\"%s\",\"conversation\":\"%s\",\"lead\":\"%s\"}"
            .formatted(tenant, conversation, lead),
        Duration.ZERO);
  }

  @Override
  public void handoff(TenantId tenant, ConversationId conversation, Position asked) {
    send(tenant, conversation, "asked", asked);
  }

  @Override
  public void written(TenantId tenant, ConversationId conversation, Position place) {
    send(tenant, conversation, "written", place);
  }

  @Override
  public void erased(TenantId tenant) {
    queue.send("{\"tenant\":\"%s\",\"erased\":true}".formatted(tenant), Duration.ZERO);
  }

  @Override
  public void send(TenantId tenant, NoticeId notice) {
    queue.send("{\"tenant\":\"%s\",\"notice\":\"%s\"}".formatted(tenant, notice), Duration.ZERO);
  }

  @Override
  public void failed(TenantId tenant, SourceId source) {
    queue.send("{\"tenant\":\"%s\",\"source\":\"%s\"}".formatted(tenant, source), Duration.ZERO);
  }

  private void send(TenantId tenant, ConversationId conversation, String what, Position place) {
    queue.send(
        "{\"tenant\":\"%s\",\"conversation\":\"%s\",\"%s\":%s}"
            .formatted(tenant, conversation, what, Integer.toString(place.value())),
        Duration.ZERO);
  }
}
