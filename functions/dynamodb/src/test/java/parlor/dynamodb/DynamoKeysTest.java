package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.limit.Keys;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoKeysTest extends KeysContract {
  private final LocalTables tables;

  DynamoKeysTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Keys instance() {
    return tables.instance(new HandClock()).keys();
  }
}
