package parlor.api.custody;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.Vending;
import tools.jackson.databind.JsonNode;

/** The function on AWS. Making it reaches for nothing. */
final class DeployedBreakGlass {
  private DeployedBreakGlass() {}

  static Function<JsonNode, JsonNode> of(BreakGlassConfig config, Aws aws, Clock clock) {
    var random = new SecureRandom();
    var tables =
        AwsTables.of(aws.inRole(config.tenantRole(), clock), config.tablePrefix(), clock, random);
    var vending = Vending.of(aws, config.breakGlassRole());
    return new BreakGlassEndpoint(
        new BreakGlass(
            tables.registry(),
            tables.keyring(),
            tables.audits(),
            (tenant, entry) -> credentials(vending.vend(tenant, entry.toString())),
            clock,
            random));
  }

  private static Credentials credentials(Vending.Vended vended) {
    return new Credentials(
        vended.accessKeyId(), vended.secretAccessKey(), vended.sessionToken(), vended.expiresAt());
  }
}
