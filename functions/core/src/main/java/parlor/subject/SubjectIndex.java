package parlor.subject;

import java.time.Instant;
import java.util.Set;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;

/** Where somebody was named: which records have which print. */
public interface SubjectIndex {
  /** Notes it; said again, it changes nothing. */
  void add(TenantId tenant, Print print, RecordId record, Instant expiresAt);

  /** The records that have it, as it stands now; at most so many. */
  Set<RecordId> find(TenantId tenant, Print print, int most);

  /** Forgets a record. */
  void remove(TenantId tenant, RecordId record);

  /**
   * Forgets an erased record, and of whoever is named nowhere else also that mail is not to go to
   * them.
   */
  void erase(TenantId tenant, RecordId record);
}
