package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
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

  /** As when the answer to an update is lost and the client sends it once more. */
  @Test
  void an_update_that_is_carried_out_twice_gives_nothing_back_twice() {
    allowing(1_000);
    var keys = stuttering();
    long spent = 0;
    int answered = 0;
    for (int i = 0; i < 40; i++) {
      // Two at once, so that the rest is more than one of them reserves.
      long reserved = reserved(keys, NOW, 100) + reserved(keys, NOW, 100);
      long cost = reserved * 3 / 10;
      spent += cost;
      answered += reserved > 0 ? 1 : 0;
      keys.settle(key, NOW, reserved - cost);
    }
    assertThat(answered).isGreaterThan(5);
    assertThat(spent).isLessThanOrEqualTo(1_000);
  }

  /** An instance whose updates are carried out twice wherever they settle more than they take. */
  private Keys stuttering() {
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
