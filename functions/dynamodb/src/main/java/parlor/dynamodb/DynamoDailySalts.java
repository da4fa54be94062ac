package parlor.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;
import parlor.concurrent.Remembered;
import parlor.limit.DailySalt;
import parlor.limit.DailySalts;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Salts in the limits table; each instance asks once a tenant and day, and keeps no salt longer
 * than a day.
 */
final class DynamoDailySalts implements DailySalts {
  private static final Duration LIFE = Duration.ofDays(1);
  private static final int MOST = 1_000;

  private record TenantDay(TenantId tenant, LocalDate day) {}

  private final Table limits;
  private final RandomGenerator random;
  private final Remembered<TenantDay, DailySalt> known;

  DynamoDailySalts(Table limits, Clock clock, RandomGenerator random) {
    this.limits = limits;
    this.known = new Remembered<>(MOST, LIFE, clock);
    this.random = random;
  }

  @Override
  public DailySalt of(TenantId tenant, LocalDate day) {
    var key = new TenantDay(tenant, day);
    var remembered = known.get(key);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    var partition = Partition.of(tenant, day);
    var salt =
        limits
            .get(partition, Table.key(partition), false)
            .map(item -> new DailySalt(Attributes.bytes(item, "salt")))
            .orElseGet(() -> make(tenant, day));
    known.put(key, salt);
    return salt;
  }

  private DailySalt make(TenantId tenant, LocalDate day) {
    // First, so that an outage between the two never leaves yesterday's beside today's.
    limits.delete(Partition.of(tenant, day.minusDays(1)));
    var partition = Partition.of(tenant, day);
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var item =
        Map.of(
            Table.PARTITION,
            partition.value(),
            "salt",
            AttributeValue.fromB(SdkBytes.fromByteArray(bytes)),
            Table.EXPIRES,
            Numbers.seconds(end));
    return switch (limits.putNew(partition, item)) {
      case Written.Done done -> new DailySalt(bytes);
      case Written.Refused first -> new DailySalt(Attributes.bytes(first.standing(), "salt"));
    };
  }
}
