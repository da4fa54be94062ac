package parlor.content;

import java.util.List;
import parlor.tenant.TenantId;

/** What an owner answered at the desk. Each stands alone, so that two who write lose nothing. */
public interface OwnAnswers {
  /** As many as one business may have. */
  int MOST = 500;

  /** All of them as they stand now, by id. */
  List<OwnAnswer> list(TenantId tenant);

  /** Writes one, in place of another of the same id. */
  void write(TenantId tenant, OwnAnswer answer);

  /** Removes one; false if there was none. */
  boolean remove(TenantId tenant, String id);
}
