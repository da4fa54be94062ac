package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.content.Sources;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoSourcesTest extends SourcesContract {
  private final LocalTables tables;

  DynamoSourcesTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Sources instance() {
    return tables.instance(new HandClock()).sources();
  }
}
