package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.limit.AddressBuckets;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoAddressBucketsTest extends AddressBucketsContract {
  private final LocalTables tables;

  DynamoAddressBucketsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  AddressBuckets instance() {
    return tables.instance(new HandClock()).addressBuckets();
  }
}
