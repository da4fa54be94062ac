package parlor.content;

import java.time.Instant;
import java.util.List;
import parlor.tenant.TenantId;

/** What an owner answered at the desk. Each stands alone, so that two who write lose nothing. */
public interface OwnAnswers {
  /** As many as one business may have. */
  int MOST = 500;

  /** All of them as they stand now, by id. */
  List<OwnAnswer> list(TenantId tenant);

  void add(TenantId tenant, OwnAnswer answer);

  /**
   * Writes one in the place of the one of its id that was last edited then; false if another stands
   * there now, or none.
   */
  boolean change(TenantId tenant, OwnAnswer answer, Instant seen);

  /** Removes one; false if there was none. */
  boolean remove(TenantId tenant, String id);
}
