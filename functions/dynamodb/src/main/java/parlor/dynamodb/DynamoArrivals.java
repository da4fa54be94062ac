package parlor.dynamodb;

import java.time.Duration;
import java.util.Map;
import parlor.erasure.Arrivals;
import parlor.id.TimeOrdered;
import parlor.seal.RecordId;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** In the index table, for as long as a business may keep the record. */
final class DynamoArrivals implements Arrivals {
  private static final String ARRIVED = "a#";

  private final Table index;

  DynamoArrivals(Table index) {
    this.index = index;
  }

  @Override
  public void note(TenantId tenant, RecordId record) {
    var partition = Partition.of(tenant);
    var end = TimeOrdered.at(record.id()).plus(Duration.ofDays(Retention.MOST));
    index.put(
        partition,
        Map.of(
            Table.PARTITION, partition.value(),
            Table.SORT, AttributeValue.fromS(ARRIVED + record.value()),
            Table.EXPIRES, Numbers.seconds(end)));
  }

  @Override
  public boolean has(TenantId tenant, RecordId record) {
    return !index.all(Partition.of(tenant), ARRIVED + record.value()).isEmpty();
  }
}
