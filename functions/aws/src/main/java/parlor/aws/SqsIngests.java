package parlor.aws;

import parlor.content.Ingests;
import parlor.content.SourceId;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Readings as messages of a queue. They carry ids only: no address, no file's name. By the
 * process's own right: a queue is no business's.
 */
public final class SqsIngests implements Ingests {
  private final SqsClient sqs;
  private final String queueUrl;

  private SqsIngests(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  public static SqsIngests of(Aws aws, String queueUrl) {
    return new SqsIngests(aws.client(SqsClient.builder()), queueUrl);
  }

  /**
   * By the queue's name, which SQS is asked for the address of.
   *
   * @throws Unavailable if there is none, or SQS does not say
   */
  public static SqsIngests named(Aws aws, String queue) {
    var sqs = aws.client(SqsClient.builder());
    try {
      return new SqsIngests(sqs, sqs.getQueueUrl(r -> r.queueName(queue)).queueUrl());
    } catch (SdkException e) {
      throw new Unavailable("queue", e);
    }
  }

  @Override
  public void ask(TenantId tenant, SourceId id) {
    // Neither id can hold a character that JSON would escape.
    var ids = "{\"tenant\":\"%s\",\"source\":\"%s\"}".formatted(tenant, id);
    try {
      sqs.sendMessage(r -> r.queueUrl(queueUrl).messageBody(ids));
    } catch (SdkException e) {
      throw new Unavailable("queue", e);
    }
  }
}
