package parlor.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parlor.mail.Stop;
import parlor.mail.Stops;
import parlor.subject.Print;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** In the index table, where a print is all that there is of an address. */
final class DynamoStops implements Stops {
  static final String STOPPED = "s#";

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
            Map.of("#reason", StopItem.REASON, "#at", StopItem.AT, "#expires", Table.EXPIRES),
            Map.of(
                ":reason", StopItem.reason(stop),
                ":at", StopItem.at(stop),
                ":expires", Numbers.seconds(expiresAt),
                ":now", Numbers.seconds(clock.instant()))));
  }

  @Override
  public Optional<Stop> find(TenantId tenant, Print address) {
    return standing(tenant, address.hex()).map(Stopped::stop).findFirst();
  }

  @Override
  public List<Stopped> list(TenantId tenant) {
    return standing(tenant, "").toList();
  }

  private Stream<Stopped> standing(TenantId tenant, String beginning) {
    long now = clock.instant().getEpochSecond();
    return index.all(Partition.of(tenant), STOPPED + beginning).stream()
        .filter(row -> Numbers.read(row, Table.EXPIRES, 0) > now)
        .flatMap(row -> StopItem.read(row).map(stop -> stopped(row, stop)).stream());
  }

  private static Stopped stopped(Map<String, AttributeValue> row, Stop stop) {
    return new Stopped(
        new Print(Attributes.text(row, Table.SORT).substring(STOPPED.length())),
        stop,
        Instant.ofEpochSecond(Numbers.read(row, Table.EXPIRES)));
  }

  @Override
  public void forget(TenantId tenant, Instant before) {
    Predicate<Stop> over =
        stop -> stop.reason() != Stop.Reason.UNSUBSCRIBED && stop.at().isBefore(before);
    index.forget(Partition.of(tenant), STOPPED, row -> StopItem.read(row).filter(over).isPresent());
  }
}
