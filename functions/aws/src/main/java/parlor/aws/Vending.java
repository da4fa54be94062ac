package parlor.aws;

import java.time.Instant;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Takes on a role for one tenant on behalf of somebody else: what it vends leaves this process, and
 * is kept nowhere in it.
 */
public final class Vending {
  private final TaggedRole role;

  private Vending(TaggedRole role) {
    this.role = role;
  }

  public static Vending of(Aws aws, String roleArn) {
    return new Vending(TaggedRole.ofTenant(aws, roleArn));
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
      var given = role.vend(tenant.value(), session);
      return new Vended(
          given.accessKeyId(), given.secretAccessKey(), given.sessionToken(), given.expiration());
    } catch (SdkException e) {
      throw new Unavailable("sts", e);
    }
  }
}
