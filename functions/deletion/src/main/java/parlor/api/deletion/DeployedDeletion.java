package parlor.api.deletion;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executors;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.S3Files;
import parlor.aws.SecretReceipts;
import parlor.aws.SqsAlerts;

/** The function on AWS. Making it reaches for nothing. */
final class DeployedDeletion {
  private DeployedDeletion() {}

  static DeletionEndpoint of(DeletionConfig config, Aws aws, Clock clock) {
    var roles =
        aws.unhurried().inRole(config.tenantRole(), clock).inPersonRole(config.personRole(), clock);
    var tables = AwsTables.of(roles, config.tablePrefix(), clock, new SecureRandom());
    return Deletion.of(
        new DeletionParts(
            tables.belongings(),
            S3Files.of(roles, config.contentBucket()),
            tables.erasureJobs(),
            tables.registry(),
            tables.workspaces(),
            tables.recipients(),
            tables.farewells(),
            SqsAlerts.of(aws.unhurried(), config.mailQueue()),
            SecretReceipts.of(aws, config.publicKeySecret(), clock),
            clock,
            Executors.newVirtualThreadPerTaskExecutor()));
  }
}
