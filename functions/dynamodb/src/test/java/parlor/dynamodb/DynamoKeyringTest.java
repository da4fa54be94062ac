package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.seal.Keyring;

@ExtendWith(DynamoDbExtension.class)
final class DynamoKeyringTest extends KeyringContract {
  private final LocalTables tables;

  DynamoKeyringTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Keyring instance() {
    return tables.instance(new TestClock()).keyring();
  }
}
