package parlor.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import parlor.mail.Stop;
import parlor.mail.Stops;
import parlor.subject.Print;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** In the index table, where a print is all that there is of an address. */
final class DynamoStops implements Stops {
  static final String STOPPED = "s#";
  private static final String REASON = "reason";
  private static final String AT = "at";

  private final Table index;
  private final Clock clock;

  DynamoStops(Table index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  @Override
  public void add(TenantId tenant, Print address, Stop stop, Instant expiresAt) {
    var partition = Partition.of(tenant);
    // Refused where it was stopped before: as good.
    index.update(
        partition,
        Table.key(partition, STOPPED + address.hex()),
        new Change(
            "SET #reason = :reason, #at = :at, #expires = :expires",
            Optional.of("attribute_not_exists(pk) OR #expires <= :now"),
            Map.of("#reason", REASON, "#at", AT, "#expires", Table.EXPIRES),
            Map.of(
                ":reason", AttributeValue.fromS(stop.reason().name()),
                ":at", Numbers.of(stop.at().toEpochMilli()),
                ":expires", Numbers.seconds(expiresAt),
                ":now", Numbers.seconds(clock.instant()))));
  }

  @Override
  public Optional<Stop> find(TenantId tenant, Print address) {
    return index.all(Partition.of(tenant), STOPPED + address.hex()).stream()
        .filter(row -> Numbers.read(row, Table.EXPIRES, 0) > clock.instant().getEpochSecond())
        .map(
            row ->
                new Stop(
                    Words.read(Stop.Reason.class, Attributes.text(row, REASON))
                        .orElse(Stop.Reason.REJECTED),
                    Instant.ofEpochMilli(Numbers.read(row, AT, 0))))
        .findFirst();
  }

  @Override
  public void forget(TenantId tenant, Instant before) {
    var partition = Partition.of(tenant);
    for (var row : index.all(partition, STOPPED)) {
      if (Numbers.read(row, AT, 0) < before.toEpochMilli()) {
        index.delete(partition, Table.key(partition, Attributes.text(row, Table.SORT)));
      }
    }
  }
}
