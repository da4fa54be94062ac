package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.dynamodb.TableName;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * How what a business publishes is read: a queue of ids, the function that reads what they name,
 * and once a day another that asks for all that may have changed. Whoever reads strangers' pages
 * and files knows no business but those in its messages; whoever walks the registry reads none.
 */
final class Ingest extends Construct {
  /** As often as the function's own code counts, {@code IngestEndpoint.MOST_TRIES}. */
  private static final int MOST_TRIES = 3;

  /** At once, over all businesses: each is somebody's site. */
  private static final int AT_ONCE = 4;

  private final Settings settings;
  private final Tables tables;
  private final Queue failed;
  private final Queue queue;
  private final Function reader;
  private final Function daily;

  Ingest(
      Construct scope,
      Settings settings,
      Built built,
      Tables tables,
      ContentBucket content,
      MailQueue mail,
      Optional<IKey> key) {
    super(scope, "Ingest");
    this.settings = settings;
    this.tables = tables;
    failed = queue("Failed", "ingest-failed").retentionPeriod(Duration.days(14)).build();
    queue =
        queue("Queue", "ingest")
            // Six times what the function may take, as Lambda's own guide has it, so that nobody
            // else is given a message that is still being read.
            .visibilityTimeout(Duration.seconds(6 * BackgroundName.INGEST.seconds()))
            .retentionPeriod(Duration.days(4))
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(failed).maxReceiveCount(MOST_TRIES).build())
            .build();
    var jar = built.ingestJar().toString();
    reader =
        reader(
            new BackgroundFunction(scope, BackgroundName.INGEST, settings, key),
            content,
            mail,
            jar);
    daily = daily(new BackgroundFunction(scope, BackgroundName.REREAD, settings, key), jar);
    schedule();
  }

  /** Reads what a message names. */
  Function reader() {
    return reader;
  }

  /** Asks for what may have changed. */
  Function daily() {
    return daily;
  }

  /** What is to be read. */
  Queue queue() {
    return queue;
  }

  /** What was tried as often as it may be. */
  Queue failed() {
    return failed;
  }

  private Queue.Builder queue(String id, String name) {
    return Queue.Builder.create(this, id)
        .queueName(settings.prefix() + name)
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true);
  }

  private Function reader(
      BackgroundFunction function, ContentBucket content, MailQueue mail, String jar) {
    // Lambda takes the messages in the function's role.
    Rights.allow(
        function.role(),
        queue.getQueueArn(),
        List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"));
    // Has the owner told of what cannot be read, by ids.
    Rights.allow(function.role(), mail.arn(), List.of("sqs:SendMessage"));
    // What is read is given its vectors; a model is no business's.
    settings.embeddings().ifPresent(id -> Rights.allowModel(function.role(), id));
    var tenant = function.tenantRole();
    // What to read and how it fared; what is live. Each key is told, and is there already.
    Rights.allowRows(tenant, tables.arn(TableName.KEYS), List.of(Rights.UPDATE));
    Rights.allowRows(tenant, tables.arn(TableName.WORKSPACES), List.of(Rights.GET, Rights.UPDATE));
    // The version before is read, the next one kept, and what no key names any more removed.
    Rights.allow(
        tenant,
        content.arnOf(OneTenant.TAG),
        List.of("s3:DeleteObject", "s3:GetObject", "s3:PutObject"));
    Rights.allow(tenant, content.uploadsOf(OneTenant.TAG), List.of("s3:GetObject"));
    var reader =
        function.deployed(
            jar,
            Map.of(
                "PARLOR_CONTENT_BUCKET", content.name(),
                "PARLOR_MAIL_QUEUE", mail.url(),
                "PARLOR_EMBEDDINGS", settings.search()),
            List.of(function.role(), tenant));
    EventSourceMapping.Builder.create(this, "Messages")
        .target(reader)
        .eventSourceArn(queue.getQueueArn())
        .batchSize(1)
        .maxConcurrency(AT_ONCE)
        .reportBatchItemFailures(true)
        .build();
    return reader;
  }

  private Function daily(BackgroundFunction function, String jar) {
    // Which businesses there are; the table holds ids and nothing else.
    Rights.allow(function.role(), tables.arn(TableName.REGISTRY), List.of("dynamodb:Scan"));
    Rights.allow(function.role(), queue.getQueueArn(), List.of("sqs:SendMessage"));
    // What each has given to read.
    Rights.allowRows(
        function.tenantRole(), tables.arn(TableName.WORKSPACES), List.of(Rights.QUERY));
    return function.deployed(
        jar,
        Map.of("PARLOR_INGEST_QUEUE", queue.getQueueUrl()),
        List.of(function.role(), function.tenantRole()));
  }

  private void schedule() {
    var role =
        Role.Builder.create(this, "DailyRole")
            .assumedBy(
                new ServicePrincipal("scheduler.amazonaws.com")
                    .withConditions(
                        Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID))))
            .build();
    Rights.allow(role, failed.getQueueArn(), List.of("sqs:SendMessage"));
    Rights.allow(role, daily.getFunctionArn(), List.of("lambda:InvokeFunction"));
    var schedule =
        CfnSchedule.Builder.create(this, "Daily")
            .name(settings.prefix() + "reread")
            .description("Has what may have changed read again")
            .scheduleExpression("rate(1 day)")
            .flexibleTimeWindow(RegularCall.withinAnHour())
            .target(RegularCall.of(daily, role, "{}", failed))
            .build();
    // The role's policy must stand before the first call.
    schedule.getNode().addDependency(role);
  }
}
