package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.seal.Keyring;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoKeyringTest extends KeyringContract {
  private final LocalTables tables;

  DynamoKeyringTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Keyring instance() {
    return tables.instance(new HandClock()).keyring();
  }
}
