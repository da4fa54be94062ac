package parlor.content;

import parlor.tenant.TenantId;

/**
 * Has those who work for a business told that a source failed, by ids alone; asked twice, it is one
 * mail.
 */
@FunctionalInterface
public interface FailureMails {
  /**
   * Asks for it.
   *
   * @throws parlor.failure.Unavailable if nobody could be asked
   */
  void failed(TenantId tenant, SourceId source);
}
