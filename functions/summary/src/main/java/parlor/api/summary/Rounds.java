package parlor.api.summary;

import java.time.Duration;
import java.util.Optional;
import parlor.tenant.AllTenants;
import parlor.tenant.TenantId;

/** Asks for the morning of every business. Whether it is one, only its own rows can say. */
public final class Rounds {
  private static final int PAGE = 100;

  private final AllTenants tenants;
  private final Later later;

  public Rounds(AllTenants tenants, Later later) {
    this.tenants = tenants;
    this.later = later;
  }

  /**
   * For every business that was not erased.
   *
   * @throws parlor.failure.Unavailable in an outage; to do it again is safe
   */
  public void all() {
    var after = Optional.<TenantId>empty();
    do {
      var page = tenants.page(after, PAGE);
      page.tenants().stream()
          .filter(business -> business.erasedAt().isEmpty())
          .forEach(business -> later.again(new Job.Morning(business.tenant()), Duration.ZERO));
      after = page.next();
    } while (after.isPresent());
  }
}
