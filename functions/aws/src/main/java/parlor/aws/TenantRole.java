package parlor.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import parlor.concurrent.Remembered;
import parlor.dynamodb.Access;
import parlor.tenant.TenantId;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * A function's role for one tenant at a time. STS vends credentials whose session tag {@code
 * tenant} is the tenant's id, and the role's policies allow rows, objects and keys of that tag
 * alone. They are kept in this instance only, for as long as they are good.
 *
 * <p>A role that was itself reached from a role lasts an hour at most:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
 */
final class TenantRole implements Access {
  /** As the role's policies name it. */
  static final String TAG = "tenant";

  private static final Duration LIFE = Duration.ofHours(1);
  private static final int MOST = 1_000;

  private final Remembered<TenantId, VendedCredentials> vended = new Remembered<>(MOST);
  private final StsClient sts;
  private final String roleArn;
  private final Clock clock;

  private TenantRole(StsClient sts, String roleArn, Clock clock) {
    this.sts = sts;
    this.roleArn = roleArn;
    this.clock = clock;
  }

  static TenantRole of(Aws aws, String roleArn, Clock clock) {
    return new TenantRole(aws.client(StsClient.builder()), roleArn, clock);
  }

  @Override
  public AwsRequestOverrideConfiguration of(TenantId tenant) {
    return vended.get(tenant, () -> new VendedCredentials(() -> assume(tenant), clock)).get();
  }

  /** The session's name is what AWS's own logs call whoever asks: the tenant too. */
  private AssumeRoleResponse assume(TenantId tenant) {
    return sts.assumeRole(
        r ->
            r.roleArn(roleArn)
                .roleSessionName(tenant.value())
                .durationSeconds((int) LIFE.toSeconds())
                .tags(List.of(Tag.builder().key(TAG).value(tenant.value()).build())));
  }
}
