package parlor.api.ingest;

import java.security.SecureRandom;
import java.time.Clock;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.SqsIngests;

/** The function on AWS. Making it reaches for nothing. */
final class DeployedReread {
  private DeployedReread() {}

  static Reread of(RereadConfig config, Aws aws, Clock clock) {
    var tenants = aws.unhurried().inRole(config.tenantRole(), clock);
    var tables = AwsTables.of(tenants, config.tablePrefix(), clock, new SecureRandom());
    return new Reread(
        AwsTables.allTenants(aws.unhurried(), config.tablePrefix()),
        tables.sources(),
        SqsIngests.of(aws.unhurried(), config.ingestQueue()),
        clock);
  }
}
