package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.lead.Leads;

@ExtendWith(DynamoDbExtension.class)
final class DynamoLeadsTest extends LeadsContract {
  private final LocalTables tables;

  DynamoLeadsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Leads instance() {
    return tables.instance(clock).leads();
  }
}
