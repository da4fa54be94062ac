package parlor.dynamodb;

import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The client that may read and write one tenant's rows, and no other's. */
@FunctionalInterface
public interface Clients {
  DynamoDbClient of(TenantId tenant);
}
