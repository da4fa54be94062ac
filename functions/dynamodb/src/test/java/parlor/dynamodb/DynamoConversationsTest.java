package parlor.dynamodb;

import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.Conversations;

@ExtendWith(DynamoDbExtension.class)
final class DynamoConversationsTest extends ConversationsContract {
  private final LocalTables tables;

  DynamoConversationsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Conversations instance() {
    return tables.instance(clock).conversations();
  }
}
