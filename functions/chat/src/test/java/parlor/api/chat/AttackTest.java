package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.ModelAddressBuckets;
import parlor.limit.ModelKeys;
import parlor.limit.ModelSpentChallenges;
import parlor.testing.HandClock;

/**
 * A stolen key, perfect headers, ten thousand addresses. In {@code -Pfull} a million requests on a
 * model of the store, which the store's own contracts are run on, and a hundredth of them on the
 * engine; otherwise a tenth of each.
 */
@ExtendWith(DynamoDbExtension.class)
class AttackTest {
  private static final int SCALE = Boolean.getBoolean("parlor.full") ? 1 : 10;

  @Test
  void a_stolen_key_spends_no_more_than_its_ceiling_and_nobody_else_notices() {
    var tally =
        holds(
            "model",
            new Attack(
                new ModelKeys(), new ModelAddressBuckets(), new ModelSpentChallenges(), SCALE));
    assertThat(tally.challengedAttackers()).as("some come often enough").isPositive();
  }

  @Test
  void the_engine_says_the_same(LocalTables tables) {
    var dynamo = tables.instance(new HandClock());
    holds(
        "engine",
        new Attack(dynamo.keys(), dynamo.addressBuckets(), dynamo.spentChallenges(), 100 * SCALE));
  }

  private static Attack.Tally holds(String store, Attack attack) {
    var tally = attack.run();
    System.out.printf("attack store=%s %s%n", store, tally);
    assertThat(tally.dearest()).isPositive().isLessThanOrEqualTo(Attack.CEILING);
    assertThat(tally.answeredAttackers()).as("the month's messages").isLessThanOrEqualTo(2_000);
    assertThat(tally.messagesElsewhere()).isPositive();
    assertThat(tally.honestRefusedElsewhere()).as("other businesses' visitors").isZero();
    assertThat(tally.honestChallenged() * 1_000).isLessThanOrEqualTo(tally.honest());
    assertThat(tally.replaysAccepted()).isZero();
    return tally;
  }
}
