package parlor.dynamodb;

import java.time.Clock;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a test is given: empty tables of its own on a real DynamoDB Local.
 *
 * @param prefix of the table names; fresh for each test class
 * @param meter counts what goes through {@code client}
 */
public record LocalTables(DynamoDbClient client, String prefix, Meter meter) {
  /** One instance of the adapters; a second one shares nothing with it but the tables. */
  public DynamoTables instance(Clock clock) {
    return DynamoTables.of(client, prefix, clock, RandomGenerator.of("SecureRandom"));
  }
}
