package parlor.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import parlor.concurrent.Remembered;
import parlor.privacy.ToldWordings;
import parlor.tenant.TenantId;
import parlor.tenant.Wording;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A business's wordings in one row of the limits table, an attribute each, named by its version.
 * The row outlives whatever may speak of them, since each instance writes anew what it tells, once
 * a day.
 */
final class DynamoToldWordings implements ToldWordings {
  private static final Duration LIFE = Duration.ofDays(1);
  private static final int MOST = 1_000;
  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{12}");

  private record Known(TenantId tenant, String version) {}

  private final Table limits;
  private final Remembered<Known, Instant> known;

  DynamoToldWordings(Table limits, Clock clock) {
    this.limits = limits;
    this.known = new Remembered<>(MOST, LIFE, clock);
  }

  @Override
  public void keep(TenantId tenant, Wording wording, Instant until) {
    var key = new Known(tenant, wording.version());
    // A day more than was asked for, so that all of a day find it kept.
    if (known.get(key).filter(kept -> !kept.isBefore(until)).isPresent()) {
      return;
    }
    var end = until.plus(LIFE);
    limits.update(
        Partition.ofWordings(tenant),
        new Change(
            "SET #text = :text, #expires = :end",
            Optional.empty(),
            Map.of("#text", wording.version(), "#expires", Table.EXPIRES),
            Map.of(":text", AttributeValue.fromS(wording.text()), ":end", Numbers.seconds(end))));
    known.put(key, end);
  }

  @Override
  public Optional<Wording> find(TenantId tenant, String version) {
    return all(tenant).stream().filter(one -> one.version().equals(version)).findFirst();
  }

  @Override
  public List<Wording> all(TenantId tenant) {
    var partition = Partition.ofWordings(tenant);
    return limits
        .get(partition, Table.key(partition), false)
        .map(row -> new TreeMap<>(row))
        .orElseGet(TreeMap::new)
        .entrySet()
        .stream()
        .filter(column -> VERSION.matcher(column.getKey()).matches())
        .map(column -> new Wording(column.getValue().s(), column.getKey()))
        .toList();
  }
}
