package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.audit.Audits;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoAuditsTest extends AuditsContract {
  private final LocalTables tables;

  DynamoAuditsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Audits instance() {
    return tables.instance(new HandClock()).audits();
  }
}
