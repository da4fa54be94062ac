package parlor.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import parlor.limit.AddressBuckets;
import parlor.limit.HashedAddress;
import parlor.limit.Rate;
import parlor.limit.Verdict;
import parlor.tenant.TenantId;

/** Buckets in the limits table; {@link parlor.limit.TokenBucket} says the same in plain Java. */
final class DynamoAddressBuckets implements AddressBuckets {
  /** Idle, busy, and idle once more is all a clock that only goes forward can lead to. */
  private static final int TRIES = 4;

  private static final long STEP = Rate.ADDRESS.step().toMillis();
  private static final long TOLERANCE = Rate.ADDRESS.tolerance().toMillis();
  private static final Duration KEPT = Rate.ADDRESS.step().multipliedBy(Rate.ADDRESS.burst() + 1L);

  private final Table limits;

  DynamoAddressBuckets(Table limits) {
    this.limits = limits;
  }

  @Override
  public Verdict take(TenantId tenant, HashedAddress address, Instant now, boolean probablyBusy) {
    var partition = Partition.of(tenant, address);
    long at = now.toEpochMilli();
    boolean busy = probablyBusy;
    for (int i = 0; i < TRIES; i++) {
      switch (limits.update(partition, busy ? busy(now) : idle(now))) {
        case Written.Done done -> {
          return new Verdict.Allowed();
        }
        case Written.Refused refused -> {
          long tat = Numbers.read(refused.standing(), "tat", 0);
          if (tat > at + TOLERANCE) {
            return new Verdict.Denied(Duration.ofMillis(tat - at - TOLERANCE));
          }
          busy = tat > at;
        }
      }
    }
    throw limits.unavailable();
  }

  private static Change idle(Instant now) {
    long at = now.toEpochMilli();
    return new Change(
        "SET tat = :next, expires = :expires",
        Optional.of("attribute_not_exists(tat) OR tat <= :now"),
        Map.of(),
        Map.of(
            ":now", Numbers.of(at),
            ":next", Numbers.of(at + STEP),
            ":expires", Numbers.seconds(now.plus(KEPT))));
  }

  private static Change busy(Instant now) {
    long at = now.toEpochMilli();
    return new Change(
        "SET tat = tat + :step, expires = :expires",
        Optional.of("tat > :now AND tat <= :limit"),
        Map.of(),
        Map.of(
            ":now", Numbers.of(at),
            ":limit", Numbers.of(at + TOLERANCE),
            ":step", Numbers.of(STEP),
            ":expires", Numbers.seconds(now.plus(KEPT))));
  }
}
