package parlor.host.parts;

import java.time.Instant;
import java.util.Set;
import parlor.seal.RecordId;
import parlor.subject.Print;
import parlor.subject.SubjectIndex;
import parlor.tenant.TenantId;

/**
 * An index that forgets mails with an erased record. Not with one that is merely over: where
 * nothing is kept, a summary is what there is left.
 */
record UnmailedIndex(SubjectIndex index, KeptMails mails) implements SubjectIndex {
  @Override
  public void erase(TenantId tenant, RecordId record) {
    mails.forget(tenant, Set.of(record.id()));
    index.erase(tenant, record);
  }

  @Override
  public void add(TenantId tenant, Print print, RecordId record, Instant expiresAt) {
    index.add(tenant, print, record, expiresAt);
  }

  @Override
  public Set<RecordId> find(TenantId tenant, Print print, int most) {
    return index.find(tenant, print, most);
  }

  @Override
  public void remove(TenantId tenant, RecordId record) {
    index.remove(tenant, record);
  }
}
