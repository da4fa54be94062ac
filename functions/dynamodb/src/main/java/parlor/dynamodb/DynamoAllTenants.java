package parlor.dynamodb;

import java.util.Map;
import java.util.Optional;
import parlor.failure.Unavailable;
import parlor.tenant.AllTenants;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The registry table as a whole, by the client's own right: the only scan there is. */
public final class DynamoAllTenants implements AllTenants {
  private final DynamoDbClient client;
  private final String table;

  private DynamoAllTenants(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** Of the tables whose names begin with {@code prefix}. */
  public static AllTenants of(DynamoDbClient client, String prefix) {
    return new DynamoAllTenants(client, prefix + TableName.REGISTRY.word());
  }

  @Override
  public Page page(Optional<TenantId> after, int most) {
    var scan = ScanRequest.builder().tableName(table).limit(most).consistentRead(true);
    after.ifPresent(tenant -> scan.exclusiveStartKey(Table.key(Partition.of(tenant))));
    try {
      var page = client.scan(scan.build());
      return new Page(
          page.items().stream().map(DynamoRegistry::registered).toList(),
          next(page.lastEvaluatedKey()));
    } catch (SdkException e) {
      throw new Unavailable(TableName.REGISTRY.word(), e);
    }
  }

  private static Optional<TenantId> next(Map<String, AttributeValue> last) {
    return Optional.ofNullable(last.get(Table.PARTITION)).map(pk -> new TenantId(pk.s()));
  }
}
