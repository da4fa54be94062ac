package parlor.subject;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import parlor.seal.RecordId;
import parlor.seal.Vault;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/** Notes who is named in a record, so that they can be found there when they ask. */
public final class Naming {
  private final SubjectIndex index;
  private final Vault vault;

  public Naming(SubjectIndex index, Vault vault) {
    this.index = index;
    this.vault = vault;
  }

  /** Where nobody is named, nothing is opened and nothing written. */
  public void note(
      TenantId tenant, WrappedKey tenantKey, RecordId record, Set<Reach> named, Instant expiresAt) {
    prints(tenant, tenantKey, named).forEach(print -> index.add(tenant, print, record, expiresAt));
  }

  /** What the index has in the place of each. */
  public Set<Print> prints(TenantId tenant, WrappedKey tenantKey, Set<Reach> named) {
    if (named.isEmpty()) {
      return Set.of();
    }
    var blind = vault.blind(tenant, tenantKey);
    return named.stream()
        .map(reach -> Print.of(blind, reach))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Before a record names somebody else. */
  public void forget(TenantId tenant, RecordId record) {
    index.remove(tenant, record);
  }
}
