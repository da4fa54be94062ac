package parlor.api.owner;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.http.lambda.LambdaFunction;
import parlor.people.People;
import parlor.tenant.Workspaces;

/** The parts of the function on AWS. Making them reaches for nothing. */
record DeployedOwner(
    People people,
    Workspaces workspaces,
    Optional<Issuer> issuer,
    Documents documents,
    Clock clock,
    ExecutorService executor)
    implements OwnerParts {
  static DeployedOwner of(OwnerConfig config, Aws aws, Documents documents, Clock clock) {
    var roles = aws.inRole(config.tenantRole(), clock).inPersonRole(config.personRole(), clock);
    var tables = AwsTables.of(roles, config.tablePrefix(), clock, new SecureRandom());
    return new DeployedOwner(
        tables.people(),
        tables.workspaces(),
        Issuer.of(config.issuer(), config.client()),
        documents,
        clock,
        Executors.newVirtualThreadPerTaskExecutor());
  }

  LambdaFunction function() {
    return new LambdaFunction(OwnerComponent.of(this).endpoint(), clock);
  }
}
