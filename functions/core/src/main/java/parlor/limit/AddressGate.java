package parlor.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import parlor.concurrent.Remembered;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;

/**
 * Asks an address's bucket once and remembers a refusal until it may succeed, so that hammering
 * costs nothing. Where the store cannot say, a small bucket in memory decides: an outage of limits
 * neither shuts the door nor opens it wide.
 */
public final class AddressGate {
  /** At once and per ten seconds, for each instance, while the store is out of reach. */
  static final Rate WITHOUT_STORE = new Rate(3, Rate.ADDRESS.step());

  private record Visitor(TenantId tenant, HashedAddress address) {}

  private final Remembered<Visitor, Instant> refused = new Remembered<>(10_000);
  private final Remembered<Visitor, Instant> asked = new Remembered<>(10_000);
  private final Remembered<Visitor, TokenBucket> inMemory = new Remembered<>(10_000);
  private final AddressBuckets buckets;

  public AddressGate(AddressBuckets buckets) {
    this.buckets = buckets;
  }

  /** Takes one; {@code lastSeen} is when the address is known to have asked before. */
  public Verdict take(TenantId tenant, HashedAddress address, Instant now, Instant lastSeen) {
    var visitor = new Visitor(tenant, address);
    var known = refusal(tenant, address, now);
    if (known.isPresent()) {
      return known.get();
    }
    var last = asked.get(visitor).filter(at -> at.isAfter(lastSeen)).orElse(lastSeen);
    boolean busy = last.plus(Rate.ADDRESS.step()).isAfter(now);
    asked.put(visitor, now);
    var verdict = ask(visitor, now, busy);
    if (verdict instanceof Verdict.Denied(var wait)) {
      refused.put(visitor, now.plus(wait));
    }
    return verdict;
  }

  /** A refusal that still stands, known without asking anything. */
  public Optional<Verdict.Denied> refusal(TenantId tenant, HashedAddress address, Instant now) {
    return refused
        .get(new Visitor(tenant, address))
        .filter(until -> until.isAfter(now))
        .map(until -> new Verdict.Denied(Duration.between(now, until)));
  }

  /**
   * Holds a refused message against the address, and remembers the rest it may have earned. What
   * the store cannot say is not held against anybody.
   */
  public void strike(TenantId tenant, HashedAddress address, Instant now, Standing standing) {
    try {
      var state = buckets.strike(tenant, address, now, standing.strikes());
      if (state.take(now).verdict() instanceof Verdict.Denied(var wait)) {
        refused.put(new Visitor(tenant, address), now.plus(wait));
      }
    } catch (Unavailable e) {
      // The conversation rests all the same.
    }
  }

  /**
   * Takes one of the few that an address has in this instance's memory for what cannot wait, even
   * while it rests.
   */
  public boolean spare(TenantId tenant, HashedAddress address, Instant now) {
    return takeInMemory(new Visitor(tenant, address), now) instanceof Verdict.Allowed;
  }

  private Verdict ask(Visitor visitor, Instant now, boolean busy) {
    try {
      return buckets.take(visitor.tenant(), visitor.address(), now, busy);
    } catch (Unavailable e) {
      return takeInMemory(visitor, now);
    }
  }

  private Verdict takeInMemory(Visitor visitor, Instant now) {
    synchronized (inMemory) {
      var bucket = inMemory.get(visitor).orElse(new TokenBucket(now));
      var taken = bucket.take(now, WITHOUT_STORE);
      inMemory.put(visitor, taken.next());
      return taken.verdict();
    }
  }
}
