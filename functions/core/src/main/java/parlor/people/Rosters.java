package parlor.people;

import parlor.tenant.TenantId;

/** Where the list of those who work for a business is kept. */
public interface Rosters {
  /** As it stands now; {@link Roster#NONE} before anything. */
  Roster read(TenantId tenant);

  /** Sets all of it where {@code next}'s revision is what stands; false if somebody was faster. */
  boolean replace(TenantId tenant, Roster next);
}
