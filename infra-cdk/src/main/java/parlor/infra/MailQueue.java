package parlor.infra;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** What there is to tell owners: messages of ids, held back for a while where they are timers. */
final class MailQueue extends Construct {
  /** An hour of trying: a service that is down for longer is what the alarm is for. */
  private static final int MOST_TRIES = 20;

  private final Queue failed;
  private final Queue queue;

  MailQueue(Construct scope, Settings settings) {
    super(scope, "Mail");
    failed =
        queue("Failed", settings.prefix() + "mail-failed")
            .retentionPeriod(Duration.days(14))
            .build();
    queue =
        queue("Queue", settings.prefix() + "mail")
            // Six times what the function may take, as Lambda's own guide has it.
            .visibilityTimeout(Duration.seconds(6 * BackgroundName.SUMMARY.seconds()))
            .retentionPeriod(Duration.days(4))
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(failed).maxReceiveCount(MOST_TRIES).build())
            .build();
  }

  Queue queue() {
    return queue;
  }

  String url() {
    return queue.getQueueUrl();
  }

  String arn() {
    return queue.getQueueArn();
  }

  /** What was tried as often as it may be. */
  Queue failed() {
    return failed;
  }

  private Queue.Builder queue(String id, String name) {
    return Queue.Builder.create(this, id)
        .queueName(name)
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true);
  }
}
