package parlor.dynamodb;

import parlor.tenant.TenantId;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * As whom a tenant's data is asked for: one client serves all tenants, and each request carries
 * credentials of its own, so the database itself can refuse another tenant's rows.
 */
@FunctionalInterface
public interface Access {
  /** The client's own credentials: those of a host of one's own, or of an operator. */
  static Access own() {
    var nothing = AwsRequestOverrideConfiguration.builder().build();
    return tenant -> nothing;
  }

  /**
   * What to put on a request for this tenant's data.
   *
   * @throws parlor.failure.Unavailable if credentials cannot be had
   */
  AwsRequestOverrideConfiguration of(TenantId tenant);
}
