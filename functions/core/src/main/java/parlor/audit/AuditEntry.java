package parlor.audit;

import java.util.Optional;
import parlor.limit.HashedAddress;
import parlor.seal.RecordId;

/**
 * One thing that was done.
 *
 * @param record to which record, where it was one
 * @param about to what else
 * @param from where whoever did it was, under that day's salt
 */
public record AuditEntry(
    AuditId id,
    Actor who,
    Deed what,
    Optional<RecordId> record,
    Optional<About> about,
    Optional<HashedAddress> from,
    Optional<Reason> reason) {

  /** By somebody whose address means nothing: an operator, or the host. */
  public AuditEntry(
      AuditId id, Actor who, Deed what, Optional<RecordId> record, Optional<Reason> reason) {
    this(id, who, what, record, Optional.empty(), Optional.empty(), reason);
  }

  /** To the business as a whole. */
  public static AuditEntry of(AuditId id, Actor who, Deed what) {
    return new AuditEntry(id, who, what, Optional.empty(), Optional.empty());
  }

  /** The same, with a reason. */
  public AuditEntry because(Reason why) {
    return new AuditEntry(id, who, what, record, about, from, Optional.of(why));
  }
}
