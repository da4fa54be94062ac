package parlor.limit;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import parlor.tenant.TenantId;

/** Addresses in memory, by the rules in plain Java; held to the contract of the table's. */
public final class ModelAddressBuckets implements AddressBuckets {
  private record Key(TenantId tenant, HashedAddress address) {}

  private final ConcurrentHashMap<Key, AddressState> states = new ConcurrentHashMap<>();

  @Override
  public Verdict take(TenantId tenant, HashedAddress address, Instant now, boolean probablyBusy) {
    var verdict = new Verdict[1];
    states.compute(
        new Key(tenant, address),
        (key, before) -> {
          var taken = (before == null ? AddressState.NEW : before).take(now);
          verdict[0] = taken.verdict();
          return taken.next();
        });
    return verdict[0];
  }

  @Override
  public AddressState strike(
      TenantId tenant, HashedAddress address, Instant now, int probablyStrikes) {
    return states.compute(
        new Key(tenant, address),
        (key, before) -> (before == null ? AddressState.NEW : before).strike(now));
  }
}
