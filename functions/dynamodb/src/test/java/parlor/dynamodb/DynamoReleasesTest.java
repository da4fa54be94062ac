package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.content.Releases;
import parlor.limit.Keys;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoReleasesTest extends ReleasesContract {
  private final LocalTables tables;

  DynamoReleasesTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Releases instance() {
    return tables.instance(new HandClock()).releases();
  }

  @Override
  Keys keys() {
    return tables.instance(new HandClock()).keys();
  }
}
