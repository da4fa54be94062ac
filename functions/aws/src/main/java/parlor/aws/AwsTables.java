package parlor.aws;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import parlor.dynamodb.DynamoAllTenants;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.HotPathClient;
import parlor.tenant.AllTenants;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of a deployed stage. */
public final class AwsTables {
  private AwsTables() {}

  /** The ports on the tables whose names begin with {@code prefix}; {@code random} is secure. */
  public static DynamoTables of(Aws aws, String prefix, Clock clock, RandomGenerator random) {
    return DynamoTables.of(client(aws), aws.access(), aws.people(), prefix, clock, random);
  }

  /** All tenants of a stage, by the process's own right: for operator jobs. */
  public static AllTenants allTenants(Aws aws, String prefix) {
    return DynamoAllTenants.of(client(aws), prefix);
  }

  private static DynamoDbClient client(Aws aws) {
    return HotPathClient.of(
        aws.http(), aws.credentials(), aws.region(), Optional.empty(), List.of(), aws.attempt());
  }
}
