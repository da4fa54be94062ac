package parlor.audit;

import java.util.Optional;
import parlor.seal.RecordId;

/**
 * One thing that was done.
 *
 * @param record to which record, where it was one
 */
public record AuditEntry(
    AuditId id, Actor who, Deed what, Optional<RecordId> record, Optional<Reason> reason) {

  /** To the business as a whole. */
  public static AuditEntry of(AuditId id, Actor who, Deed what) {
    return new AuditEntry(id, who, what, Optional.empty(), Optional.empty());
  }

  /** The same, with a reason. */
  public AuditEntry because(Reason why) {
    return new AuditEntry(id, who, what, record, Optional.of(why));
  }
}
