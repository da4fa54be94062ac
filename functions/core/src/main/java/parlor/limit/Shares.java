package parlor.limit;

import java.time.Instant;
import java.util.Set;
import parlor.tenant.TenantId;

/** Where it is kept how a business's month is shared by its keys. */
public interface Shares {
  /**
   * As it stands; what was never said is what its keys have together.
   *
   * @param serials of all its keys
   */
  Shared read(TenantId tenant, Set<String> serials, Instant now);

  /** Says what a business that has no key yet may use each month. */
  void allow(TenantId tenant, Allowance whole);

  /**
   * Puts {@code next} where {@code seen} stands, keys that are new among them, all at once: at no
   * moment do the parts together exceed the whole. False, and nothing is changed, if anything of it
   * changed meanwhile, a message taken among that.
   *
   * @throws parlor.failure.Unavailable when the store cannot say
   */
  boolean replace(TenantId tenant, Shared seen, Shared next, Instant now);
}
