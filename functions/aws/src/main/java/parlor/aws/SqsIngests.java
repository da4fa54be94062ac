package parlor.aws;

import java.time.Duration;
import parlor.content.Ingests;
import parlor.content.SourceId;
import parlor.tenant.TenantId;

/**
 * Readings as messages of a queue. They carry ids only: no address, no file's name. By the
 * process's own right: a queue is no business's.
 */
public final class SqsIngests implements Ingests {
  private final SqsQueue queue;

  private SqsIngests(SqsQueue queue) {
    this.queue = queue;
  }

  public static SqsIngests of(Aws aws, String queueUrl) {
    return new SqsIngests(SqsQueue.of(aws, "queue", queueUrl));
  }

  /**
   * By the queue's name, which SQS is asked for the address of.
   *
   * @throws parlor.failure.Unavailable if there is none, or SQS does not say
   */
  public static SqsIngests named(Aws aws, String queueName) {
    return new SqsIngests(SqsQueue.named(aws, "queue", queueName));
  }

  @Override
  public void ask(TenantId tenant, SourceId id) {
    // Neither id can hold a character that JSON would escape.
    queue.send("{\"tenant\":\"%s\",\"source\":\"%s\"}".formatted(tenant, id), Duration.ZERO);
  }
}
