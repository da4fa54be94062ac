package parlor.api.custody;

import java.security.SecureRandom;
import java.time.Clock;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.KmsMasterKey;
import parlor.seal.KeyRotation;
import parlor.sealing.TinkVault;

/** The function on AWS. Making it reaches for nothing. */
final class DeployedRotation {
  private DeployedRotation() {}

  static RotationEndpoint of(RotationConfig config, Aws aws, Clock clock) {
    var random = new SecureRandom();
    var tenants = aws.inRole(config.tenantRole(), clock);
    var tables = AwsTables.of(tenants, config.tablePrefix(), clock, random);
    var vault = new TinkVault(KmsMasterKey.of(tenants, config.masterKey()), clock);
    return new RotationEndpoint(
        new KeyRotation(vault, tables.keyring(), clock), tables.audits(), clock, random);
  }
}
