package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.mail.Outgoing;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoOutgoingTest extends OutgoingContract {
  private final LocalTables tables;

  DynamoOutgoingTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Outgoing instance() {
    return tables.instance(new HandClock()).outgoing();
  }
}
