package parlor.aws;

import java.time.Clock;
import parlor.concurrent.Remembered;
import parlor.dynamodb.Access;
import parlor.tenant.TenantId;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * A function's role for one tenant at a time. Credentials are kept in this instance only, for as
 * long as they are good.
 */
final class TenantRole implements Access {
  private static final int MOST = 1_000;

  private final Remembered<TenantId, VendedCredentials> vended = new Remembered<>(MOST);
  private final TaggedRole role;
  private final Clock clock;

  TenantRole(TaggedRole role, Clock clock) {
    this.role = role;
    this.clock = clock;
  }

  @Override
  public AwsRequestOverrideConfiguration of(TenantId tenant) {
    return vended
        .get(tenant, () -> new VendedCredentials(() -> role.vend(tenant.value()), clock))
        .get();
  }
}
