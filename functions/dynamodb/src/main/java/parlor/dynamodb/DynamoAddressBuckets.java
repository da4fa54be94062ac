package parlor.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parlor.limit.AddressBuckets;
import parlor.limit.AddressState;
import parlor.limit.HashedAddress;
import parlor.limit.Rate;
import parlor.limit.Strikes;
import parlor.limit.Verdict;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Addresses in the limits table; {@link AddressState} says the same in plain Java. */
final class DynamoAddressBuckets implements AddressBuckets {
  /** Idle, busy, and idle once more is all a clock that only goes forward can lead to. */
  private static final int TRIES = 4;

  /** As many as may be refused at once, each told by another instance. */
  private static final int STRIKES = 12;

  private static final long STEP = Rate.ADDRESS.step().toMillis();
  private static final long TOLERANCE = Rate.ADDRESS.tolerance().toMillis();

  /** Longer than the salt, without which the row is nobody's. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final String WITHIN_DAY = " AND (attribute_not_exists(slope) OR slope <= :day)";
  private static final String TAKES_OF_DAY =
      ", slope = if_not_exists(slope, :now) + :minutes, expires = :expires";

  private final Table limits;

  DynamoAddressBuckets(Table limits) {
    this.limits = limits;
  }

  @Override
  public Verdict take(TenantId tenant, HashedAddress address, Instant now, boolean probablyBusy) {
    var partition = Partition.of(tenant, address);
    boolean busy = probablyBusy;
    for (int i = 0; i < TRIES; i++) {
      switch (limits.update(partition, busy ? busy(now) : idle(now))) {
        case Written.Done(var item) -> {
          return new Verdict.Allowed(read(item).standing(now));
        }
        case Written.Refused(var item) -> {
          var state = read(item);
          if (state.take(now).verdict() instanceof Verdict.Denied denied) {
            return denied;
          }
          busy = state.arrival().isAfter(now);
        }
      }
    }
    throw limits.unavailable();
  }

  @Override
  public AddressState strike(
      TenantId tenant, HashedAddress address, Instant now, int probablyStrikes) {
    var partition = Partition.of(tenant, address);
    int strikes = probablyStrikes;
    for (int i = 0; i < STRIKES; i++) {
      switch (limits.update(partition, strike(strikes, now))) {
        case Written.Done(var item) -> {
          return read(item);
        }
        case Written.Refused(var item) -> strikes = read(item).standing(now).strikes();
      }
    }
    throw limits.unavailable();
  }

  private static AddressState read(Map<String, AttributeValue> item) {
    return new AddressState(instant(item, "tat"), instant(item, "slope"), instant(item, "struck"));
  }

  private static Instant instant(Map<String, AttributeValue> item, String name) {
    return Instant.ofEpochMilli(Numbers.read(item, name, 0));
  }

  private static Change idle(Instant now) {
    long at = now.toEpochMilli();
    return new Change(
        "SET tat = :next" + TAKES_OF_DAY,
        Optional.of("(attribute_not_exists(tat) OR tat <= :now)" + WITHIN_DAY),
        Map.of(),
        Map.of(
            ":now", Numbers.of(at),
            ":next", Numbers.of(at + STEP),
            ":day", Numbers.of(at + Rate.DAY.tolerance().toMillis()),
            ":minutes", Numbers.of(Rate.DAY.step().toMillis()),
            ":expires", Numbers.seconds(now.plus(KEPT))));
  }

  private static Change busy(Instant now) {
    long at = now.toEpochMilli();
    return new Change(
        "SET tat = tat + :step" + TAKES_OF_DAY,
        Optional.of("tat > :now AND tat <= :limit" + WITHIN_DAY),
        Map.of(),
        Map.of(
            ":now", Numbers.of(at),
            ":limit", Numbers.of(at + TOLERANCE),
            ":step", Numbers.of(STEP),
            ":day", Numbers.of(at + Rate.DAY.tolerance().toMillis()),
            ":minutes", Numbers.of(Rate.DAY.step().toMillis()),
            ":expires", Numbers.seconds(now.plus(KEPT))));
  }

  /** One more than so many, if it is so many: {@code struck} tells, as in {@link Strikes}. */
  private static Change strike(int strikes, Instant now) {
    long at = now.toEpochMilli();
    long held = Strikes.HELD.toMillis();
    var values = new HashMap<String, AttributeValue>();
    values.put(":expires", Numbers.seconds(now.plus(KEPT)));
    values.put(":from", Numbers.of(at + (strikes - 1) * held));
    String update;
    String condition;
    if (strikes == 0) {
      values.put(":from", Numbers.of(at));
      values.put(":next", Numbers.of(at + held));
      update = "SET struck = :next";
      condition = "attribute_not_exists(struck) OR struck <= :from";
    } else if (strikes < Strikes.MOST) {
      values.put(":to", Numbers.of(at + strikes * held));
      values.put(":held", Numbers.of(held));
      update = "SET struck = struck + :held";
      condition = "struck > :from AND struck <= :to";
    } else {
      values.put(":next", Numbers.of(at + Strikes.MOST * held));
      update = "SET struck = :next";
      condition = "struck > :from";
    }
    var rest = Strikes.rest(strikes + 1);
    if (rest.isPositive()) {
      values.put(":rested", Numbers.of(AddressState.resting(now, rest).toEpochMilli()));
      update += ", tat = :rested";
    }
    return new Change(update + ", expires = :expires", Optional.of(condition), Map.of(), values);
  }
}
