package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.dynamodb.TableName;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.constructs.Construct;

/**
 * How owners are told: the function that writes what a message of the queue names, and another that
 * asks every half hour for the morning of each business. Whoever opens conversations knows no
 * business but those in its messages; whoever walks the registry opens nothing.
 */
final class Mailing extends Construct {
  /** At once, over all businesses; SES has a rate of its own. */
  private static final int AT_ONCE = 5;

  private final Settings settings;
  private final Tables tables;
  private final MailQueue queue;
  private final Function writer;
  private final Function rounds;

  Mailing(
      Construct scope,
      Settings settings,
      Built built,
      Tables tables,
      Secrets secrets,
      MasterKey masterKey,
      MailQueue queue,
      String api,
      String desk,
      Optional<IKey> key) {
    super(scope, "Mailing");
    this.settings = settings;
    this.tables = tables;
    this.queue = queue;
    var jar = built.summaryJar().toString();
    var sender = Sender.of(settings);
    new MailEvents(this, settings, sender.set(), queue);
    var function = new BackgroundFunction(scope, BackgroundName.SUMMARY, settings, key);
    may(function, secrets, sender);
    ofOneBusiness(function.tenantRole(), masterKey);
    writer =
        function.deployed(
            jar,
            Map.of(
                "PARLOR_MASTER_KEY",
                masterKey.arn(),
                "PARLOR_PUBLIC_KEY_SECRET",
                secrets.publicKeysArn(),
                "PARLOR_MAIL_QUEUE",
                queue.url(),
                "PARLOR_MAIL_SENDER",
                sender.address(),
                "PARLOR_MAIL_SET",
                sender.set(),
                "PARLOR_DESK",
                desk,
                "PARLOR_API",
                api,
                "PARLOR_MODELS",
                settings.models()),
            List.of(function.role(), function.tenantRole()));
    EventSourceMapping.Builder.create(this, "Messages")
        .target(writer)
        .eventSourceArn(queue.arn())
        .batchSize(1)
        .maxConcurrency(AT_ONCE)
        .reportBatchItemFailures(true)
        .build();
    rounds = rounds(new BackgroundFunction(scope, BackgroundName.MORNING, settings, key), jar);
    schedule();
  }

  /** Writes what a message names. */
  Function writer() {
    return writer;
  }

  /** Asks for mornings. */
  Function rounds() {
    return rounds;
  }

  private void may(BackgroundFunction function, Secrets secrets, Sender sender) {
    // Lambda takes the messages in the function's role; what cannot be done yet goes back.
    Rights.allow(
        function.role(),
        queue.arn(),
        List.of(
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage",
            "sqs:SendMessage"));
    // Links that turn mails off are sealed from it.
    Rights.allow(
        function.role(), secrets.publicKeysArn(), List.of("secretsmanager:GetSecretValue"));
    sender.letSend(function.role());
    // A model is no business's. It sums up whole, so streaming is not allowed.
    settings.model().ifPresent(id -> Rights.allowModel(function.role(), id));
  }

  private void ofOneBusiness(Role tenant, MasterKey masterKey) {
    // Settings, who gets mails, where none go any more, and how a site or file fared.
    Rights.allowRows(
        tenant, tables.arn(TableName.WORKSPACES), List.of(Rights.GET, Rights.QUERY, Rights.UPDATE));
    // Which mails were begun and which went, what is still to be told, where no mail goes; by whom
    // an
    // erased conversation is found no more.
    Rights.allowRows(
        tenant,
        tables.arn(TableName.INDEX),
        List.of(Rights.GET, Rights.QUERY, Rights.UPDATE, Rights.DELETE));
    // What opens a conversation, a list of them, or a lead. Where nothing is kept the key goes, and
    // each morning the oldest of those that were kept by a longer clock.
    Rights.allowRows(
        tenant,
        tables.arn(TableName.KEYRING),
        List.of(Rights.GET, Rights.BATCH_GET, Rights.QUERY, Rights.DELETE));
    // What was said; that a wait is over, in the log and in the list; and the end of both.
    Rights.allowRows(
        tenant,
        tables.arn(TableName.TRANSCRIPTS),
        List.of(Rights.QUERY, Rights.PUT, Rights.DELETE));
    Rights.allowRows(
        tenant,
        tables.arn(TableName.CONVERSATIONS),
        List.of(Rights.QUERY, Rights.UPDATE, Rights.DELETE));
    Rights.allowRows(tenant, tables.arn(TableName.LEADS), List.of(Rights.GET));
    // What was done longer ago than the business keeps goes each morning.
    Rights.allowRows(tenant, tables.arn(TableName.AUDIT), List.of(Rights.QUERY, Rights.DELETE));
    masterKey.letUnwrap(tenant);
    if (settings.model().isPresent()) {
      // What a summary may cost is reserved of the business's month.
      Rights.allowRows(tenant, tables.arn(TableName.KEYS), List.of(Rights.UPDATE));
    }
  }

  private Function rounds(BackgroundFunction function, String jar) {
    // Which businesses there are; the table holds ids and nothing else.
    Rights.allow(function.role(), tables.arn(TableName.REGISTRY), List.of("dynamodb:Scan"));
    Rights.allow(function.role(), queue.arn(), List.of("sqs:SendMessage"));
    return function.deployed(
        jar, Map.of("PARLOR_MAIL_QUEUE", queue.url()), List.of(function.role()));
  }

  private void schedule() {
    var role =
        Role.Builder.create(this, "HalfHourlyRole")
            .assumedBy(
                new ServicePrincipal("scheduler.amazonaws.com")
                    .withConditions(
                        Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID))))
            .build();
    Rights.allow(role, queue.failed().getQueueArn(), List.of("sqs:SendMessage"));
    Rights.allow(role, rounds.getFunctionArn(), List.of("lambda:InvokeFunction"));
    var schedule =
        CfnSchedule.Builder.create(this, "HalfHourly")
            .name(settings.prefix() + "morning")
            .description("Looks where it is eight in the morning")
            .scheduleExpression("cron(0/30 * * * ? *)")
            .flexibleTimeWindow(FlexibleTimeWindowProperty.builder().mode("OFF").build())
            .target(RegularCall.of(rounds, role, "{}", queue.failed()))
            .build();
    // The role's policy must stand before the first call.
    schedule.getNode().addDependency(role);
  }
}
