package parlor.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlor.seal.RecordId;
import parlor.subject.Print;
import parlor.subject.SubjectIndex;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The index table: each finding twice, once by what is looked for and once by the record that it
 * goes with. The second is written first, so whatever can be found can be removed.
 */
final class DynamoSubjectIndex implements SubjectIndex {
  private static final String BY_PRINT = "p#";
  private static final String BY_RECORD = "r#";

  private final Table index;
  private final Clock clock;

  DynamoSubjectIndex(Table index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  @Override
  public void add(TenantId tenant, Print print, RecordId record, Instant expiresAt) {
    rows(tenant, print, record, expiresAt).forEach(row -> index.put(Partition.of(tenant), row));
  }

  /** The two that {@link #add} writes, to be written together with something else. */
  List<TransactWriteItem> parts(TenantId tenant, Print print, RecordId record, Instant expiresAt) {
    return rows(tenant, print, record, expiresAt).stream().map(index::part).toList();
  }

  private static List<Map<String, AttributeValue>> rows(
      TenantId tenant, Print print, RecordId record, Instant expiresAt) {
    return List.of(
        row(tenant, byRecord(record) + print.hex(), expiresAt),
        row(tenant, byPrint(print) + record.value(), expiresAt));
  }

  private static Map<String, AttributeValue> row(TenantId tenant, String sort, Instant expiresAt) {
    return Map.of(
        Table.PARTITION, Partition.of(tenant).value(),
        Table.SORT, AttributeValue.fromS(sort),
        Table.EXPIRES, Numbers.seconds(expiresAt));
  }

  @Override
  public Set<RecordId> find(TenantId tenant, Print print, int most) {
    var begin = byPrint(print);
    long now = clock.instant().getEpochSecond();
    var found = new LinkedHashSet<RecordId>();
    for (var row : index.all(Partition.of(tenant), begin)) {
      if (found.size() < most && Numbers.read(row, Table.EXPIRES) > now) {
        found.add(RecordId.of(Attributes.text(row, Table.SORT).substring(begin.length())));
      }
    }
    return found;
  }

  @Override
  public void remove(TenantId tenant, RecordId record) {
    var _ = removed(tenant, record);
  }

  @Override
  public void erase(TenantId tenant, RecordId record) {
    var partition = Partition.of(tenant);
    for (var print : removed(tenant, record)) {
      if (index.all(partition, byPrint(print)).isEmpty()) {
        index.delete(partition, Table.key(partition, DynamoStops.STOPPED + print.hex()));
      }
    }
  }

  /** Who was named in it. */
  private List<Print> removed(TenantId tenant, RecordId record) {
    var partition = Partition.of(tenant);
    var begin = byRecord(record);
    var named = new ArrayList<Print>();
    for (var row : index.all(partition, begin)) {
      var sort = Attributes.text(row, Table.SORT);
      var print = new Print(sort.substring(begin.length()));
      index.delete(partition, Table.key(partition, byPrint(print) + record.value()));
      index.delete(partition, Table.key(partition, sort));
      named.add(print);
    }
    return named;
  }

  private static String byRecord(RecordId record) {
    return BY_RECORD + record.value() + "#";
  }

  private static String byPrint(Print print) {
    return BY_PRINT + print.hex() + "#";
  }
}
