package parlor.notice;

import parlor.tenant.TenantId;

/** Has a business mailed what stands on its board, by ids alone; asked twice, it is one mail. */
@FunctionalInterface
public interface NoticeMails {
  /**
   * Asks for it.
   *
   * @throws parlor.failure.Unavailable if nobody could be asked
   */
  void send(TenantId tenant, NoticeId notice);
}
