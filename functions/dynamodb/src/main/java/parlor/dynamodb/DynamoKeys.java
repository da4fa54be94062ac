package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import parlor.concurrent.Remembered;
import parlor.limit.KeyItem;
import parlor.limit.KeyVerdict;
import parlor.limit.Keys;
import parlor.limit.Rate;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items behind public keys: what is asked of the table, and what its answers mean. */
final class DynamoKeys implements Keys {
  /**
   * Idle, busy, and idle once more is all a clock that only goes forward can lead to; once more
   * where the month's spend has less room than was believed.
   */
  private static final int TRIES = 5;

  private final Table keys;
  private final Remembered<PublicKey, Seen> seen = new Remembered<>(1_000);
  private final Unspent unspent = new Unspent();

  /**
   * An item as this instance last saw it.
   *
   * @param pressed until when three quarters of its bucket are taken
   */
  private record Seen(long tat, long pressed, YearMonth month, long left) {
    static Seen of(Map<String, AttributeValue> item, Instant now) {
      long tat = Numbers.read(item, "tat", 0);
      long whole = tat - Numbers.read(item, "gate", tat) + Numbers.read(item, "step", 0);
      return new Seen(tat, tat - whole * 3 / 4, DynamoKeys.month(now), room(item, now));
    }

    /** Whether it is worth asking for so much: a month that is not known has room. */
    boolean affords(long spend, Instant now) {
      return left >= spend || !month.equals(DynamoKeys.month(now));
    }
  }

  DynamoKeys(Table keys) {
    this.keys = keys;
  }

  @Override
  public KeyVerdict take(PublicKey key, Origin origin, Instant now, long most) {
    long rest = most > 0 ? unspent.take(key, month(now), most) : 0;
    // An outage leaves it unknown whether the rest was settled, so it is not offered again.
    var verdict = take(key, origin, now, most, most - rest);
    if (!(verdict instanceof KeyVerdict.Admitted(_, var reserved, _)) || reserved == 0) {
      unspent.add(key, month(now), rest);
    }
    return verdict;
  }

  private KeyVerdict take(PublicKey key, Origin origin, Instant now, long most, long spend) {
    var partition = Partition.of(key);
    // A guess: a key this instance has not met is taken to be idle, and to have all to spend.
    var known = seen.get(key).orElse(new Seen(0, 0, YearMonth.of(0, 1), 0));
    boolean busy = known.tat() > now.toEpochMilli();
    boolean reserves = most > 0 && known.affords(spend, now);
    for (int i = 0; i < TRIES; i++) {
      var taken = reserves ? OptionalLong.of(spend) : OptionalLong.empty();
      switch (keys.update(partition, KeyChange.take(busy, origin, now, taken))) {
        case Written.Done done -> {
          seen.put(key, Seen.of(done.now(), now));
          var item = done.now();
          return new KeyVerdict.Admitted(
              text(item, "content"), reserves ? most : 0, cautious(item));
        }
        case Written.Refused refused -> {
          var standing = Seen.of(refused.standing(), now);
          seen.put(key, standing);
          var reason = refusal(refused.standing(), origin, now);
          if (reason.isPresent()) {
            return reason.get();
          }
          busy = standing.tat() > now.toEpochMilli();
          reserves = reserves && standing.affords(spend, now);
        }
      }
    }
    throw keys.unavailable();
  }

  @Override
  public boolean reserve(PublicKey key, Instant now, long most) {
    long rest = unspent.take(key, month(now), most);
    // As above: in an outage the rest is not offered again.
    boolean reserved =
        keys.update(Partition.of(key), KeyChange.reserve(now, most - rest)) instanceof Written.Done;
    if (!reserved) {
      unspent.add(key, month(now), rest);
    }
    return reserved;
  }

  @Override
  public void settle(PublicKey key, Instant reserved, long unused) {
    unspent.add(key, month(reserved), unused);
  }

  private static YearMonth month(Instant now) {
    return YearMonth.from(now.atOffset(ZoneOffset.UTC));
  }

  /** What the month has left to spend; an item without an allowance has nothing. */
  static long room(Map<String, AttributeValue> item, Instant now) {
    return Numbers.read(item, KeyChange.left(now), Numbers.read(item, "allowance", 0));
  }

  /** Empty if nothing in the item refuses, so that only the guess was wrong. */
  private static Optional<KeyVerdict> refusal(
      Map<String, AttributeValue> item, Origin origin, Instant now) {
    if (item.isEmpty() || !read(item).admits(origin, now)) {
      return Optional.of(new KeyVerdict.NotAllowed());
    }
    if (Numbers.read(item, KeyChange.month(now), 0) >= Numbers.read(item, "quota")) {
      var next = YearMonth.from(now.atOffset(ZoneOffset.UTC)).plusMonths(1).atDay(1);
      var begins = next.atStartOfDay(ZoneOffset.UTC).toInstant();
      return Optional.of(new KeyVerdict.QuotaReached(Duration.between(now, begins)));
    }
    long at = now.toEpochMilli();
    long gate = Numbers.read(item, "gate", 0);
    return Numbers.read(item, "tat", 0) > at && gate > at
        ? Optional.of(new KeyVerdict.TooMany(Duration.ofMillis(gate - at)))
        : Optional.empty();
  }

  @Override
  public boolean pressed(PublicKey key, Instant now) {
    return seen.get(key).map(known -> known.pressed() >= now.toEpochMilli()).orElse(false);
  }

  @Override
  public Optional<KeyItem> read(PublicKey key) {
    var partition = Partition.of(key);
    return keys.get(partition, Table.key(partition), true).map(DynamoKeys::read);
  }

  @Override
  public boolean list(PublicKey key, Origin origin) {
    return switch (keys.update(Partition.of(key), KeyChange.list(origin))) {
      case Written.Done done -> true;
      // No key at all lists nothing, and has nothing to be full.
      case Written.Refused refused ->
          refused.standing().isEmpty() || read(refused.standing()).origins().contains(origin);
    };
  }

  @Override
  public void unlist(PublicKey key, Origin origin) {
    keys.update(Partition.of(key), KeyChange.unlist(origin));
  }

  @Override
  public void write(PublicKey key, KeyItem item) {
    var partition = Partition.of(key);
    // A guess: the key is new. If it is not, the refusal brings what stands there.
    Map<String, AttributeValue> before = Map.of();
    for (int i = 0; i < TRIES; i++) {
      switch (keys.update(partition, KeyChange.write(item, before))) {
        case Written.Done done -> {
          return;
        }
        case Written.Refused other -> before = other.standing();
      }
    }
    throw keys.unavailable();
  }

  static KeyItem read(Map<String, AttributeValue> item) {
    var origins = item.get("origins");
    Set<Origin> listed =
        origins == null
            ? Set.of()
            : origins.ss().stream().map(Origin::new).collect(Collectors.toSet());
    long step = Numbers.read(item, "step");
    long tolerance = step - Numbers.read(item, "slack");
    var rate = new Rate((int) (tolerance / step) + 1, Duration.ofMillis(step));
    return new KeyItem(
        isActive(item),
        listed,
        rate,
        Numbers.read(item, "quota"),
        Numbers.read(item, "allowance", 0),
        text(item, "content"),
        cautious(item),
        item.containsKey("ends")
            ? Optional.of(Instant.ofEpochMilli(Numbers.read(item, "ends")))
            : Optional.empty());
  }

  private static boolean isActive(Map<String, AttributeValue> item) {
    return text(item, "status").equals(KeyChange.ACTIVE);
  }

  private static boolean cautious(Map<String, AttributeValue> item) {
    var value = item.get("cautious");
    return value != null && value.bool();
  }
}
