package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.limit.KeyItem;
import parlor.limit.KeyVerdict;
import parlor.limit.KeyVerdict.Admitted;
import parlor.limit.Keys;
import parlor.limit.Rate;
import parlor.tenant.PublicKey;
import parlor.testing.HandClock;

/** What every store of key items must do with what a month may cost. In micro-dollars. */
abstract class SpendContract {
  static final Instant NOW = HandClock.START;
  private static final Rate MANY = new Rate(10_000, Duration.ofMillis(100));

  private Sample sample = new Sample(0);
  PublicKey key = sample.key(sample.tenant());

  /** A new instance on the same store. */
  abstract Keys instance();

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    key = sample.key(sample.tenant());
  }

  Keys allowing(long spend) {
    var keys = instance();
    keys.write(key, new KeyItem(true, Set.of(Sample.SITE), MANY, 100_000, spend, "v7"));
    return keys;
  }

  long reserved(Keys keys, Instant now, long most) {
    var verdict = keys.take(key, Sample.SITE, now, most);
    assertThat(verdict).isInstanceOf(KeyVerdict.Admitted.class);
    return ((Admitted) verdict).reserved();
  }

  @Test
  void a_month_that_is_spent_still_admits_messages() {
    var keys = allowing(250);
    assertThat(reserved(keys, NOW, 100)).isEqualTo(100);
    assertThat(reserved(instance(), NOW, 100)).isEqualTo(100);
    assertThat(reserved(keys, NOW, 100)).isZero();
    assertThat(reserved(keys, NOW, 50)).isEqualTo(50);
    assertThat(reserved(instance(), NOW, 1)).isZero();
  }

  @Test
  void what_was_not_needed_comes_back_with_the_next_message() {
    var keys = allowing(150);
    reserved(keys, NOW, 100);
    keys.settle(key, NOW, 70);
    assertThat(reserved(instance(), NOW, 100)).isZero();
    assertThat(reserved(keys, NOW, 100)).isEqualTo(100);
    keys.settle(key, NOW, 100);
    assertThat(reserved(keys, NOW, 100)).isEqualTo(100);
  }

  @Test
  void what_a_model_took_beyond_its_most_is_paid_too() {
    var keys = allowing(300);
    reserved(keys, NOW, 100);
    keys.settle(key, NOW, -60);
    assertThat(reserved(keys, NOW, 100)).isEqualTo(100);
    assertThat(reserved(instance(), NOW, 41)).isZero();
    assertThat(reserved(instance(), NOW, 40)).isEqualTo(40);
  }

  @Test
  void another_month_begins_with_all_of_it_and_with_nothing_from_before() {
    var keys = allowing(100);
    reserved(keys, NOW, 100);
    keys.settle(key, NOW, 90);
    var next = NOW.plus(Duration.ofDays(40));
    assertThat(reserved(keys, next, 100)).isEqualTo(100);
    assertThat(reserved(keys, next, 1)).isZero();
  }

  @Test
  void a_new_allowance_counts_at_once_and_keeps_what_was_spent() {
    var keys = allowing(100);
    reserved(keys, NOW, 100);
    assertThat(reserved(keys, NOW, 100)).isZero();
    allowing(250);
    assertThat(keys.read(key).orElseThrow().monthlySpend()).isEqualTo(250);
    assertThat(reserved(keys, NOW, 1)).as("an instance that has not heard of it").isZero();
    assertThat(reserved(keys, NOW, 150)).isEqualTo(150);
    allowing(50);
    assertThat(reserved(instance(), NOW, 1)).isZero();
  }

  @Test
  void a_key_without_an_allowance_spends_nothing() {
    assertThat(reserved(allowing(0), NOW, 1)).isZero();
    assertThat(reserved(instance(), NOW, 0)).isZero();
  }

  @Test
  void what_no_message_asked_for_is_of_the_same_month_and_takes_no_message() {
    var keys = allowing(250);
    assertThat(keys.reserve(key, NOW, 100)).isTrue();
    assertThat(reserved(instance(), NOW, 100)).isEqualTo(100);
    assertThat(keys.reserve(key, NOW, 100)).isFalse();
    keys.settle(key, NOW, 60);
    assertThat(keys.reserve(key, NOW, 100)).as("sixty of it are its own").isTrue();
    assertThat(instance().reserve(key, NOW, 11)).isFalse();
    assertThat(reserved(instance(), NOW, 10)).isEqualTo(10);
  }

  @Test
  void a_key_that_answers_nobody_pays_for_nothing() {
    var keys = allowing(250);
    keys.write(key, new KeyItem(false, Set.of(Sample.SITE), MANY, 100_000, 250, "v7"));
    assertThat(keys.reserve(key, NOW, 1)).isFalse();
    assertThat(keys.reserve(sample.key(sample.tenant()), NOW, 1)).as("no such key").isFalse();
  }

  /** Instances end without a word, taking with them what they had not settled. */
  @Test
  void however_many_ask_at_once_no_more_is_spent_than_the_month_has() throws Exception {
    long allowance = 20_000;
    allowing(allowance);
    var spent = new AtomicLong();
    var answered = new AtomicLong();
    Together.run(
        8,
        who -> {
          var random = new Random(who);
          var keys = instance();
          for (int i = 0; i < 60; i++) {
            keys = random.nextInt(20) == 0 ? instance() : keys;
            long most = random.nextLong(200, 600);
            long reserved = reserved(keys, NOW, most);
            long cost = reserved == 0 ? 0 : random.nextLong(reserved / 4);
            spent.addAndGet(cost);
            answered.addAndGet(reserved == 0 ? 0 : 1);
            keys.settle(key, NOW, reserved - cost);
          }
          return List.of();
        });
    assertThat(spent).hasValueLessThanOrEqualTo(allowance);
    // Reserved at its most and never settled, the month would have ended after about fifty.
    assertThat(answered).hasValueGreaterThan(100);
  }
}
