package parlor.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.limit.Keys;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@ExtendWith(DynamoDbExtension.class)
final class DynamoSpendTest extends SpendContract {
  private final LocalTables tables;

  DynamoSpendTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Keys instance() {
    return tables.instance(new HandClock()).keys();
  }

  @Override
  Keys stuttering() {
    var client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  try {
                    if (arguments[0] instanceof UpdateItemRequest update && settles(update)) {
                      method.invoke(tables.client(), arguments);
                    }
                    return method.invoke(tables.client(), arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return DynamoTables.of(client, tables.prefix(), new HandClock(), new SecureRandom()).keys();
  }

  /** Whether it gives back nearly all that it takes, or more: what must not happen twice. */
  private static boolean settles(UpdateItemRequest update) {
    var spend = update.expressionAttributeValues().get(":spend");
    return spend != null && Long.parseLong(spend.n()) < 10;
  }
}
