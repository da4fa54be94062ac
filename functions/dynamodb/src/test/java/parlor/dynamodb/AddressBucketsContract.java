package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.limit.AddressBuckets;
import parlor.limit.AddressState;
import parlor.limit.HashedAddress;
import parlor.limit.Standing;
import parlor.limit.Strikes;
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
      assertThat(buckets.take(tenant, ADDRESS, NOW, i > 0))
          .isEqualTo(new Verdict.Allowed(new Standing(0, i + 1)));
    }
    assertThat(buckets.take(tenant, ADDRESS, NOW, true))
        .isEqualTo(new Verdict.Denied(Duration.ofSeconds(10)));
    var then = NOW.plusSeconds(10);
    assertThat(buckets.take(tenant, ADDRESS, then.minusMillis(1), true))
        .isEqualTo(new Verdict.Denied(Duration.ofMillis(1)));
    assertThat(buckets.take(tenant, ADDRESS, then, true)).isInstanceOf(Verdict.Allowed.class);
    assertThat(buckets.take(tenant, ADDRESS, then, false)).isInstanceOf(Verdict.Denied.class);
  }

  @Test
  void it_says_what_the_rule_in_plain_java_says_whatever_the_guess() {
    var buckets = instance();
    var random = new Random(20_461);
    var rule = AddressState.NEW;
    var now = NOW;
    for (int i = 0; i < 80; i++) {
      now = now.plusMillis(random.nextInt(random.nextInt(10) == 0 ? 1_200_000 : 12_000));
      if (random.nextInt(4) == 0) {
        rule = rule.strike(now);
        assertThat(buckets.strike(tenant, ADDRESS, now, random.nextInt(10))).isEqualTo(rule);
      } else {
        var expected = rule.take(now);
        rule = expected.next();
        assertThat(buckets.take(tenant, ADDRESS, now, random.nextBoolean()))
            .isEqualTo(expected.verdict());
      }
    }
  }

  @Test
  void a_day_is_300_ahead_of_one_each_five_minutes_however_they_come() {
    var buckets = instance();
    var now = NOW;
    int admitted = 0;
    while (buckets.take(tenant, ADDRESS, now, true) instanceof Verdict.Allowed) {
      admitted++;
      now = now.plusSeconds(10);
    }
    assertThat(admitted).as("and ten for the fifty minutes that passed").isEqualTo(310);
    assertThat(buckets.take(tenant, ADDRESS, NOW.plusSeconds(3100), true))
        .isEqualTo(new Verdict.Denied(Duration.ofSeconds(200)));
    // Quiet hours are made up for: five of them are sixty messages.
    assertThat(buckets.take(tenant, ADDRESS, NOW.plus(Duration.ofHours(5)), false))
        .isEqualTo(new Verdict.Allowed(new Standing(0, 251)));
  }

  @Test
  void refused_messages_are_held_against_an_address_which_rests_longer_each_time() {
    var buckets = instance();
    var rests = new ArrayList<Duration>();
    var now = NOW;
    for (int i = 0; i < 9; i++) {
      buckets.strike(tenant, ADDRESS, now, i);
      var verdict = buckets.take(tenant, ADDRESS, now, true);
      var rest = verdict instanceof Verdict.Denied(var wait) ? wait : Duration.ZERO;
      rests.add(rest);
      now = now.plus(rest);
    }
    assertThat(rests.stream().map(Duration::toSeconds))
        .containsExactly(0L, 0L, 0L, 30L, 60L, 120L, 300L, 900L, 900L);
    assertThat(buckets.take(tenant, ADDRESS, now, true))
        .isEqualTo(new Verdict.Allowed(new Standing(7, 0)));
    assertThat(buckets.take(tenant, ADDRESS, now.plus(Strikes.HELD.multipliedBy(8)), false))
        .isInstanceOfSatisfying(
            Verdict.Allowed.class, allowed -> assertThat(allowed.standing().strikes()).isZero());
  }

  @Test
  void eight_strikes_all_but_one_at_once_are_counted_each() throws Exception {
    var buckets = instance();
    Together.run(7, i -> buckets.strike(tenant, ADDRESS, NOW, 0));
    assertThat(buckets.strike(tenant, ADDRESS, NOW, 7).struck())
        .isEqualTo(NOW.plus(Strikes.HELD.multipliedBy(8)));
  }

  @Test
  void an_address_has_a_bucket_with_each_tenant() {
    var buckets = instance();
    for (int i = 0; i < 11; i++) {
      buckets.take(tenant, ADDRESS, NOW, true);
    }
    var other = new Sample(99).tenant();
    assertThat(buckets.take(other, ADDRESS, NOW, false)).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void thirty_at_once_are_ten() throws Exception {
    var buckets = instance();
    var verdicts = Together.run(30, i -> buckets.take(tenant, ADDRESS, NOW, i % 2 == 0));
    assertThat(verdicts).filteredOn(v -> v instanceof Verdict.Allowed).hasSize(10);
  }
}
