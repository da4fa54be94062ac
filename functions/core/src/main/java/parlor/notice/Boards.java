package parlor.notice;

import parlor.tenant.TenantId;

/** Where boards are kept. All methods throw Unavailable in an outage. */
public interface Boards {
  /** As it stands now; {@link Board#NONE} before anything. */
  Board read(TenantId tenant);

  /** Sets all of it where {@code next}'s revision is what stands; false if somebody was faster. */
  boolean replace(TenantId tenant, Board next);
}
