package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.tenant.Workspaces;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoWorkspacesTest extends WorkspacesContract {
  private final LocalTables tables;

  DynamoWorkspacesTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Workspaces instance() {
    return tables.instance(new HandClock()).workspaces();
  }
}
