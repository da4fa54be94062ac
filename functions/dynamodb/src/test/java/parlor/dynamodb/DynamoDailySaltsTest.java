package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.limit.DailySalts;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoDailySaltsTest extends DailySaltsContract {
  private final LocalTables tables;

  DynamoDailySaltsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  DailySalts instance() {
    return tables.instance(new HandClock()).dailySalts();
  }
}
