package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.limit.SpentChallenges;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every store of solved challenges must do. */
abstract class SpentChallengesContract {
  private static final Instant UNTIL = HandClock.START.plusSeconds(300);
  private static final String ONE = "a".repeat(64);

  private TenantId tenant = new Sample(0).tenant();

  /** A new instance on the same store. */
  abstract SpentChallenges instance();

  @BeforeEach
  void begin(TestInfo test) {
    tenant = new Sample(test.getDisplayName().hashCode()).tenant();
  }

  @Test
  void a_challenge_is_spent_once_by_whichever_instance() {
    assertThat(instance().spend(tenant, ONE, UNTIL)).isTrue();
    assertThat(instance().spend(tenant, ONE, UNTIL)).isFalse();
    assertThat(instance().spend(tenant, "b".repeat(64), UNTIL)).isTrue();
    assertThat(instance().spend(new Sample(7).tenant(), ONE, UNTIL)).isTrue();
  }

  @Test
  void twenty_at_once_are_one() throws Exception {
    var spent = instance();
    assertThat(Together.run(20, i -> spent.spend(tenant, ONE, UNTIL)))
        .filteredOn(done -> done)
        .hasSize(1);
  }
}
