package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.limit.AddressBuckets;
import parlor.limit.HashedAddress;
import parlor.limit.Rate;
import parlor.limit.TokenBucket;
import parlor.limit.Verdict;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every store of address buckets must do. */
abstract class AddressBucketsContract {
  private static final Instant NOW = HandClock.START;
  private static final HashedAddress ADDRESS =
      new HashedAddress("0123456789abcdef0123456789abcdef");

  private TenantId tenant = new Sample(0).tenant();

  abstract AddressBuckets instance();

  @BeforeEach
  void begin(TestInfo test) {
    tenant = new Sample(test.getDisplayName().hashCode()).tenant();
  }

  @Test
  void ten_at_once_then_one_each_ten_seconds() {
    var buckets = instance();
    for (int i = 0; i < 10; i++) {
      assertThat(buckets.take(tenant, ADDRESS, NOW, i > 0)).isEqualTo(new Verdict.Allowed());
    }
    assertThat(buckets.take(tenant, ADDRESS, NOW, true))
        .isEqualTo(new Verdict.Denied(Duration.ofSeconds(10)));
    var then = NOW.plusSeconds(10);
    assertThat(buckets.take(tenant, ADDRESS, then.minusMillis(1), true))
        .isEqualTo(new Verdict.Denied(Duration.ofMillis(1)));
    assertThat(buckets.take(tenant, ADDRESS, then, true)).isEqualTo(new Verdict.Allowed());
    assertThat(buckets.take(tenant, ADDRESS, then, false)).isInstanceOf(Verdict.Denied.class);
  }

  @Test
  void it_says_what_the_rule_in_plain_java_says_whatever_the_guess() {
    var buckets = instance();
    var random = new Random(20_461);
    var rule = new TokenBucket(Instant.EPOCH);
    var now = NOW;
    for (int i = 0; i < 60; i++) {
      now = now.plusMillis(random.nextInt(12_000));
      var expected = rule.take(now, Rate.ADDRESS);
      rule = expected.next();
      assertThat(buckets.take(tenant, ADDRESS, now, random.nextBoolean()))
          .isEqualTo(expected.verdict());
    }
  }

  @Test
  void an_address_has_a_bucket_with_each_tenant() {
    var buckets = instance();
    for (int i = 0; i < 11; i++) {
      buckets.take(tenant, ADDRESS, NOW, true);
    }
    var other = new Sample(99).tenant();
    assertThat(buckets.take(other, ADDRESS, NOW, false)).isEqualTo(new Verdict.Allowed());
  }

  @Test
  void thirty_at_once_are_ten() throws Exception {
    var buckets = instance();
    var verdicts = Together.run(30, i -> buckets.take(tenant, ADDRESS, NOW, i % 2 == 0));
    assertThat(verdicts).filteredOn(v -> v instanceof Verdict.Allowed).hasSize(10);
  }
}
