package parlor.limit;

import parlor.tenant.TenantId;

/** Whom a challenge is for: one address with one business, on one day. */
public record Caller(TenantId tenant, HashedAddress address, DailySalt salt) {
  /** The key of this caller's challenges and of nobody else's, in hexadecimal. */
  public String challengeKey() {
    return salt.challengeKey(tenant, address);
  }

  @Override
  public String toString() {
    return "Caller[" + tenant + "]";
  }
}
