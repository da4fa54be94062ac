package parlor.api.deletion;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parlor.erasure.Kind;
import parlor.erasure.Tally;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;

/**
 * How far an erasure has come.
 *
 * @param at when everything became unreadable
 * @param counts of what there was, so far as it has been counted
 * @param counted the last record that has been
 * @param done whether the step that was done last has no more to do
 */
record Work(
    TenantId tenant,
    UUID erasure,
    Optional<Instant> at,
    Map<Kind, Long> counts,
    Optional<RecordId> counted,
    boolean done) {
  Work {
    counts = Map.copyOf(counts);
  }

  static Work begin(TenantId tenant, UUID erasure) {
    return new Work(tenant, erasure, Optional.empty(), Map.of(), Optional.empty(), false);
  }

  Work shredded(Instant now) {
    return new Work(tenant, erasure, at.or(() -> Optional.of(now)), counts, counted, true);
  }

  Work counting(Map<Kind, Long> more, Optional<RecordId> last) {
    var sum = new EnumMap<Kind, Long>(Kind.class);
    sum.putAll(counts);
    more.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return new Work(tenant, erasure, at, sum, last, false);
  }

  Work done(boolean all) {
    return new Work(tenant, erasure, at, counts, counted, all);
  }

  /** What was counted, once all is. */
  Tally tally() {
    return new Tally(at.orElseThrow(), counts);
  }

  /** Counted to the end: by this run, or by one before it that got stuck. */
  Work whole(Tally tally) {
    return new Work(tenant, erasure, Optional.of(tally.at()), tally.counts(), counted, true);
  }
}
