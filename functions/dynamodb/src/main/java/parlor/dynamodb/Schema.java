package parlor.dynamodb;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes the tables where no template does: a host of one's own, and tests. */
public final class Schema {
  /** The partition key of every table. */
  public static final String PARTITION = Table.PARTITION;

  /** The sort key of those that have one. */
  public static final String SORT = Table.SORT;

  /** The TTL attribute, in whole seconds. */
  public static final String EXPIRES = Table.EXPIRES;

  private Schema() {}

  /** Creates those tables that are missing and waits for them; leaves the others as they are. */
  public static void create(DynamoDbClient client, String prefix) {
    for (var table : TableName.values()) {
      create(client, prefix + table.word(), table);
    }
  }

  private static void create(DynamoDbClient client, String name, TableName table) {
    var keys = new ArrayList<>(List.of(element(Table.PARTITION, KeyType.HASH)));
    var attributes = new ArrayList<>(List.of(text(Table.PARTITION)));
    if (table.sorted()) {
      keys.add(element(Table.SORT, KeyType.RANGE));
      attributes.add(text(Table.SORT));
    }
    try {
      client.createTable(
          r ->
              r.tableName(name)
                  .keySchema(keys)
                  .attributeDefinitions(attributes)
                  .billingMode(BillingMode.PAY_PER_REQUEST));
    } catch (ResourceInUseException e) {
      return; // it is there
    }
    try (var waiter = client.waiter()) {
      waiter.waitUntilTableExists(r -> r.tableName(name));
    }
    if (table.expiring()) {
      client.updateTimeToLive(
          r ->
              r.tableName(name)
                  .timeToLiveSpecification(ttl -> ttl.attributeName(Table.EXPIRES).enabled(true)));
    }
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }
}
