package parlor.limit;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parlor.tenant.TenantId;

/** Solved challenges in memory, for ever; held to the contract of the table's. */
public final class ModelSpentChallenges implements SpentChallenges {
  private record Key(TenantId tenant, String challenge) {}

  private final Set<Key> spent = ConcurrentHashMap.newKeySet();

  @Override
  public boolean spend(TenantId tenant, String challenge, Instant until) {
    return spent.add(new Key(tenant, challenge));
  }
}
