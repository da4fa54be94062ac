package parlor.aws;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.HotPathClient;

/** The tables of a deployed stage. */
public final class AwsTables {
  private AwsTables() {}

  /** The ports on the tables whose names begin with {@code prefix}; {@code random} is secure. */
  public static DynamoTables of(Aws aws, String prefix, Clock clock, RandomGenerator random) {
    var client =
        HotPathClient.of(aws.http(), aws.credentials(), aws.region(), Optional.empty(), List.of());
    return DynamoTables.of(client, aws.access(), aws.people(), prefix, clock, random);
  }
}
