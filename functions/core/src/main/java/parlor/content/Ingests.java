package parlor.content;

import parlor.tenant.TenantId;

/** Has a source read soon, by someone else. Asked for twice, it may be read twice: no harm. */
@FunctionalInterface
public interface Ingests {
  /**
   * Asks for a reading.
   *
   * @throws parlor.failure.Unavailable if it was perhaps not asked for
   */
  void ask(TenantId tenant, SourceId id);
}
