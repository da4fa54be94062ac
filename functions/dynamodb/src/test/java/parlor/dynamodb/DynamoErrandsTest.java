package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.mail.Errands;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoErrandsTest extends ErrandsContract {
  private final LocalTables tables;

  DynamoErrandsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Errands instance(HandClock clock) {
    return tables.instance(clock).errands();
  }
}
