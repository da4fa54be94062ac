package parlor.api.owner;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import parlor.audit.Audits;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.KmsMasterKey;
import parlor.aws.S3Contents;
import parlor.aws.S3Uploads;
import parlor.aws.SecretOffLinks;
import parlor.aws.SecretPublicKeys;
import parlor.aws.SecretReceipts;
import parlor.aws.SesMails;
import parlor.aws.SqsAlerts;
import parlor.aws.SqsIngests;
import parlor.aws.SqsTimers;
import parlor.aws.StepFunctionsErasures;
import parlor.content.Ingests;
import parlor.content.OwnAnswers;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.content.Uploads;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.SummaryTimers;
import parlor.erasure.Arrivals;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Erasures;
import parlor.erasure.Receipts;
import parlor.http.lambda.LambdaFunction;
import parlor.lead.Leads;
import parlor.limit.Ceiling;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.Shares;
import parlor.mail.Alerts;
import parlor.mail.Errands;
import parlor.mail.Mails;
import parlor.mail.NotedAlerts;
import parlor.mail.OffLinks;
import parlor.mail.Outgoing;
import parlor.mail.Recipients;
import parlor.mail.Stops;
import parlor.model.EmbeddingSetting;
import parlor.notice.Boards;
import parlor.people.Invitations;
import parlor.people.People;
import parlor.people.Rosters;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.sealing.TinkVault;
import parlor.shelf.Shelf;
import parlor.subject.SubjectIndex;
import parlor.tenant.PublicKeys;
import parlor.tenant.Registry;
import parlor.tenant.Workspaces;

/** The parts of the function on AWS. Making them reaches for nothing. */
record DeployedOwner(
    People people,
    Rosters rosters,
    Invitations invitations,
    Registry registry,
    Optional<Mails> mails,
    Optional<URI> desk,
    SignUps signUps,
    Ceiling ceiling,
    Workspaces workspaces,
    ToldWordings told,
    PublicKeys publicKeys,
    Keys keys,
    Shares shares,
    Sources sources,
    Uploads uploads,
    Ingests ingests,
    OwnAnswers ownAnswers,
    Releases releases,
    Shelf shelf,
    Keyring keyring,
    Vault vault,
    Conversations conversations,
    Lines lines,
    Leads leads,
    SubjectIndex index,
    Receipts receipts,
    Arrivals arrivals,
    Audits audits,
    DailySalts salts,
    ErasureJobs erasureJobs,
    Erasures erasures,
    Recipients recipients,
    Outgoing outgoing,
    Boards boards,
    ProcessingFacts facts,
    Alerts alerts,
    Errands errands,
    Stops stops,
    SummaryTimers timers,
    OffLinks offLinks,
    Optional<Issuer> issuer,
    Documents documents,
    Clock clock,
    RandomGenerator random,
    ExecutorService executor)
    implements OwnerParts {
  /** Somebody waits for an invitation, but would rather it went. */
  private static final Duration MAIL = Duration.ofSeconds(5);

  static DeployedOwner of(OwnerConfig config, Aws aws, Documents documents, Clock clock) {
    var roles = aws.inRole(config.tenantRole(), clock).inPersonRole(config.personRole(), clock);
    var random = new SecureRandom();
    var tables = AwsTables.of(roles, config.tablePrefix(), clock, random);
    var contents = S3Contents.of(roles, config.contentBucket());
    return new DeployedOwner(
        tables.people(),
        tables.rosters(),
        tables.invitations(),
        tables.registry(),
        config.sender().map(it -> SesMails.of(aws.within(MAIL), it, config.configurationSet())),
        config.desk(),
        config.signUps(),
        tables.ceiling(),
        tables.workspaces(),
        tables.told(),
        SecretPublicKeys.of(aws, config.publicKeySecret(), clock),
        tables.keys(),
        tables.shares(),
        tables.sources(),
        S3Uploads.of(roles, config.contentBucket()),
        SqsIngests.of(aws, config.ingestQueue()),
        tables.ownAnswers(),
        tables.releases(),
        Shelf.keeping(tables.releases(), contents, clock),
        tables.keyring(),
        new TinkVault(KmsMasterKey.of(roles, config.masterKey()), clock),
        tables.conversations(),
        tables.lines(),
        tables.leads(),
        tables.index(),
        SecretReceipts.of(aws, config.publicKeySecret(), clock),
        tables.arrivals(),
        tables.audits(),
        tables.dailySalts(),
        tables.erasureJobs(),
        StepFunctionsErasures.of(aws, config.erasureMachine(), clock),
        tables.recipients(),
        tables.outgoing(),
        tables.boards(),
        ProcessingFacts.onAws(
            config.models(),
            config.embeddings().map(EmbeddingSetting::model),
            config.guardrail(),
            config.region()),
        new NotedAlerts(tables.errands(), SqsAlerts.of(aws, config.mailQueue())),
        tables.errands(),
        tables.stops(),
        SqsTimers.of(aws, config.mailQueue()),
        SecretOffLinks.of(aws, config.publicKeySecret(), clock),
        Issuer.of(config.issuer(), config.client()),
        documents,
        clock,
        random,
        Executors.newVirtualThreadPerTaskExecutor());
  }

  LambdaFunction function() {
    return new LambdaFunction(OwnerComponent.of(this).endpoint(), clock);
  }
}
