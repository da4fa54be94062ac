package parlor.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * Takes on a role for one tenant on behalf of somebody else: what it vends leaves this process, and
 * is kept nowhere in it.
 */
public final class Vending {
  private static final Duration LIFE = Duration.ofHours(1);

  private final StsClient sts;
  private final String roleArn;

  private Vending(StsClient sts, String roleArn) {
    this.sts = sts;
    this.roleArn = roleArn;
  }

  public static Vending of(Aws aws, String roleArn) {
    return new Vending(aws.client(StsClient.builder()), roleArn);
  }

  /** Credentials as STS gives them. */
  public record Vended(
      String accessKeyId, String secretAccessKey, String sessionToken, Instant expiresAt) {
    /** Without the credentials. */
    @Override
    public String toString() {
      return "Vended[" + expiresAt + "]";
    }
  }

  /**
   * Credentials for one hour.
   *
   * @param session what AWS's own logs call whoever uses them
   * @throws Unavailable if STS gives none
   */
  public Vended vend(TenantId tenant, String session) {
    try {
      var given =
          sts.assumeRole(
                  r ->
                      r.roleArn(roleArn)
                          .roleSessionName(session)
                          .durationSeconds((int) LIFE.toSeconds())
                          .tags(
                              List.of(
                                  Tag.builder().key(TenantRole.TAG).value(tenant.value()).build())))
              .credentials();
      return new Vended(
          given.accessKeyId(), given.secretAccessKey(), given.sessionToken(), given.expiration());
    } catch (SdkException e) {
      throw new Unavailable("sts", e);
    }
  }
}
