package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
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
  /** Idle, busy, and idle once more is all a clock that only goes forward can lead to. */
  private static final int TRIES = 4;

  private final Table keys;
  private final Remembered<PublicKey, Long> tats = new Remembered<>(1_000);

  DynamoKeys(Table keys) {
    this.keys = keys;
  }

  @Override
  public KeyVerdict take(PublicKey key, Origin origin, Instant now) {
    var partition = Partition.of(key);
    long at = now.toEpochMilli();
    // A guess: a key this instance has not met is taken to be idle.
    boolean busy = tats.get(key).orElse(0L) > at;
    for (int i = 0; i < TRIES; i++) {
      switch (keys.update(partition, KeyChange.take(busy, origin, now))) {
        case Written.Done done -> {
          tats.put(key, Numbers.read(done.now(), "tat"));
          return new KeyVerdict.Admitted(text(done.now(), "content"));
        }
        case Written.Refused refused -> {
          var item = refused.standing();
          tats.put(key, Numbers.read(item, "tat", 0));
          var reason = refusal(item, origin, now);
          if (reason.isPresent()) {
            return reason.get();
          }
          busy = Numbers.read(item, "tat", 0) > at;
        }
      }
    }
    throw keys.unavailable();
  }

  /** Empty if nothing in the item refuses, so that only the guess was wrong. */
  private static Optional<KeyVerdict> refusal(
      Map<String, AttributeValue> item, Origin origin, Instant now) {
    if (item.isEmpty() || !read(item).admits(origin)) {
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
  public Optional<KeyItem> read(PublicKey key) {
    var partition = Partition.of(key);
    return keys.get(partition, Table.key(partition), true).map(DynamoKeys::read);
  }

  @Override
  public void write(PublicKey key, KeyItem item) {
    keys.update(Partition.of(key), KeyChange.write(item));
  }

  private static KeyItem read(Map<String, AttributeValue> item) {
    var origins = item.get("origins");
    Set<Origin> listed =
        origins == null
            ? Set.of()
            : origins.ss().stream().map(Origin::new).collect(Collectors.toSet());
    long step = Numbers.read(item, "step");
    long tolerance = step - Numbers.read(item, "slack");
    var rate = new Rate((int) (tolerance / step) + 1, Duration.ofMillis(step));
    return new KeyItem(
        text(item, "status").equals(KeyChange.ACTIVE),
        listed,
        rate,
        Numbers.read(item, "quota"),
        text(item, "content"));
  }
}
