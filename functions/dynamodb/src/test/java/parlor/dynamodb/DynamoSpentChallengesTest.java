package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.limit.SpentChallenges;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoSpentChallengesTest extends SpentChallengesContract {
  private final LocalTables tables;

  DynamoSpentChallengesTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  SpentChallenges instance() {
    return tables.instance(new HandClock()).spentChallenges();
  }
}
