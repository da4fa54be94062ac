package parlor.dynamodb;

import java.time.Instant;
import java.util.Map;
import parlor.limit.SpentChallenges;
import parlor.tenant.TenantId;

/** Solved challenges in the limits table, until they are over. */
final class DynamoSpentChallenges implements SpentChallenges {
  private final Table limits;

  DynamoSpentChallenges(Table limits) {
    this.limits = limits;
  }

  @Override
  public boolean spend(TenantId tenant, String challenge, Instant until) {
    var partition = Partition.ofChallenge(tenant, challenge);
    // Rounded up: a second too long is nothing, one too short would let it be solved twice.
    var expires = Numbers.seconds(until.plusSeconds(1));
    var item = Map.of(Table.PARTITION, partition.value(), Table.EXPIRES, expires);
    return limits.putNew(partition, item) instanceof Written.Done;
  }
}
