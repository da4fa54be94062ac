package parlor.api.summary;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import parlor.answers.model.Recaps;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.KmsMasterKey;
import parlor.aws.SecretOffLinks;
import parlor.aws.SesMails;
import parlor.aws.SqsQueue;
import parlor.conversation.OwnerView;
import parlor.erasure.Erasure;
import parlor.guard.Guard;
import parlor.mail.EmailAddress;
import parlor.models.Providers;
import parlor.sealing.TinkVault;

/** The function on AWS. Making it reaches for nothing. */
final class DeployedSummary {
  private DeployedSummary() {}

  static SummaryEndpoint of(SummaryConfig config, Aws aws, Clock clock) {
    var tenants = aws.unhurried().inRole(config.tenantRole(), clock);
    var random = new SecureRandom();
    var tables = AwsTables.of(tenants, config.tablePrefix(), clock, random);
    var vault = new TinkVault(KmsMasterKey.of(tenants, config.masterKey()), clock);
    var guard = Guard.standard();
    var recaps =
        new Recaps(
            Providers.whole(config.models(), aws.unhurried()),
            guard,
            clock,
            random,
            Executors.newVirtualThreadPerTaskExecutor());
    var queue = SqsQueue.of(aws.unhurried(), "mail", config.mailQueue());
    return new SummaryEndpoint(
        new MailRoom(
            new SummaryParts(
                tables.workspaces(),
                tables.recipients(),
                tables.outgoing(),
                tables.errands(),
                tables.stops(),
                new OwnerView(
                    tables.lines(), tables.conversations(), tables.keyring(), vault, clock),
                tables.conversations(),
                tables.lines(),
                tables.leads(),
                new Erasure(
                    tables.keyring(),
                    tables.lines(),
                    tables.conversations(),
                    tables.leads(),
                    tables.index(),
                    tables.errands(),
                    clock),
                tables.index(),
                tables.audits(),
                tables.keyring(),
                vault,
                tables.erasureJobs(),
                tables.farewells(),
                tables.boards(),
                tables.sources(),
                config
                    .sender()
                    .map(EmailAddress::new)
                    .map(it -> SesMails.of(aws.unhurried(), it, config.configurationSet())),
                SecretOffLinks.of(aws.unhurried(), config.linkSecret(), clock),
                (job, wait) -> queue.send(JobJson.write(job), wait),
                new Addresses(config.desk().map(URI::create), URI.create(config.api())),
                guard.masker(),
                Optional.of(new Recapping(recaps, tables.releases(), tables.keys())),
                clock)));
  }
}
