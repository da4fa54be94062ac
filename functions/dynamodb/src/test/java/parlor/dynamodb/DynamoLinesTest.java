package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.Lines;

@ExtendWith(DynamoDbExtension.class)
final class DynamoLinesTest extends LinesContract {
  private final LocalTables tables;

  DynamoLinesTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Lines instance() {
    return tables.instance(clock).lines();
  }
}
