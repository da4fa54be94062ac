package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.tenant.AllTenants;
import parlor.tenant.Registry;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoRegistryTest extends RegistryContract {
  private final LocalTables tables;

  DynamoRegistryTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Registry instance() {
    return tables.instance(new HandClock()).registry();
  }

  @Override
  AllTenants all() {
    return DynamoAllTenants.of(tables.client(), tables.prefix());
  }
}
