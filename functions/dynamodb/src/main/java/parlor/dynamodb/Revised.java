package parlor.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One row a business whose body is set as a whole, by whoever has seen the one before. */
final class Revised {
  private static final String BODY = "body";
  private static final String REVISION = "revision";

  private final Table table;
  private final String row;

  Revised(Table table, String row) {
    this.table = table;
    this.row = row;
  }

  /** What stands there. */
  record Row(String body, long revision) {
    @Override
    public String toString() {
      return "Row[" + revision + "]";
    }
  }

  Optional<Row> read(TenantId tenant) {
    var partition = Partition.of(tenant);
    return table
        .get(partition, Table.key(partition, row), true)
        .map(item -> new Row(Attributes.text(item, BODY), Numbers.read(item, REVISION)));
  }

  /** Where {@code seen} is what stands, 0 if nothing; false if somebody was faster. */
  boolean replace(TenantId tenant, String body, long seen) {
    var partition = Partition.of(tenant);
    var values = new HashMap<String, AttributeValue>();
    values.put(":body", AttributeValue.fromS(body));
    values.put(":one", Numbers.of(1));
    if (seen > 0) {
      values.put(":seen", Numbers.of(seen));
    }
    var change =
        new Change(
            "SET #body = :body ADD #revision :one",
            Optional.of(seen > 0 ? "#revision = :seen" : "attribute_not_exists(#revision)"),
            Map.of("#body", BODY, "#revision", REVISION),
            values);
    return switch (table.update(partition, Table.key(partition, row), change)) {
      case Written.Done _ -> true;
      // The very body standing there is our own, whose answer was lost on the way.
      case Written.Refused(var standing) ->
          Numbers.read(standing, REVISION, 0) == seen + 1
              && values.get(":body").equals(standing.get(BODY));
    };
  }
}
