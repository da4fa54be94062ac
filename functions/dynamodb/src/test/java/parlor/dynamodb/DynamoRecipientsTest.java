package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.mail.Recipients;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoRecipientsTest extends RecipientsContract {
  private final LocalTables tables;

  DynamoRecipientsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Recipients instance() {
    return tables.instance(new HandClock()).recipients();
  }
}
