package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.limit.KeyItem;
import parlor.limit.KeyVerdict;
import parlor.limit.Keys;
import parlor.limit.Rate;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.testing.HandClock;

/** What every store of key items must do. */
abstract class KeysContract {
  private static final Instant NOW = HandClock.START;
  private static final Rate TWO = new Rate(2, Duration.ofSeconds(1));
  private static final Rate MANY = new Rate(1_000, Duration.ofMillis(100));

  private Sample sample = new Sample(0);
  private PublicKey key = sample.key(sample.tenant());

  /** A new instance on the same store. */
  abstract Keys instance();

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    key = sample.key(sample.tenant());
  }

  private KeyVerdict take(Keys keys, Instant now) {
    return keys.take(key, Sample.SITE, now, 0);
  }

  @Test
  void an_admitted_message_learns_the_content_version() {
    instance().write(key, Sample.item(MANY, 10));
    assertThat(take(instance(), NOW)).isEqualTo(new KeyVerdict.Admitted("v7", 0, false));
  }

  @Test
  void unknown_revoked_and_unlisted_are_one_and_the_same() {
    var keys = instance();
    assertThat(take(keys, NOW)).isEqualTo(new KeyVerdict.NotAllowed());
    keys.write(key, Sample.item(MANY, 10));
    assertThat(keys.take(key, new Origin("https://casa-azul.example"), NOW, 0))
        .isEqualTo(new KeyVerdict.NotAllowed());
    keys.write(key, new KeyItem(true, Set.of(), MANY, 10, "v7"));
    assertThat(take(keys, NOW)).isEqualTo(new KeyVerdict.NotAllowed());
    keys.write(key, new KeyItem(false, Set.of(Sample.SITE), MANY, 10, "v7"));
    assertThat(take(keys, NOW)).isEqualTo(new KeyVerdict.NotAllowed());
  }

  @Test
  void two_instances_sharing_a_bucket_never_exceed_the_burst() {
    instance().write(key, Sample.item(new Rate(5, Duration.ofSeconds(1)), 100));
    var one = instance();
    var two = instance();
    int admitted = 0;
    for (int i = 0; i < 12; i++) {
      admitted += take(i % 2 == 0 ? one : two, NOW) instanceof KeyVerdict.Admitted ? 1 : 0;
    }
    assertThat(admitted).isEqualTo(5);
  }

  @Test
  void denied_says_when_one_more_may_pass_and_then_it_does() {
    var keys = instance();
    keys.write(key, Sample.item(TWO, 100));
    take(keys, NOW);
    take(keys, NOW);
    assertThat(take(keys, NOW.plusMillis(400)))
        .isEqualTo(new KeyVerdict.TooMany(Duration.ofMillis(600)));
    assertThat(take(keys, NOW.plusMillis(999))).isInstanceOf(KeyVerdict.TooMany.class);
    assertThat(take(keys, NOW.plusMillis(1_000))).isInstanceOf(KeyVerdict.Admitted.class);
  }

  @Test
  void a_refused_message_takes_nothing_from_the_month() {
    var keys = instance();
    keys.write(key, Sample.item(TWO, 3));
    take(keys, NOW);
    take(keys, NOW);
    for (int i = 0; i < 5; i++) {
      assertThat(take(keys, NOW)).isInstanceOf(KeyVerdict.TooMany.class);
    }
    var later = NOW.plusSeconds(60);
    assertThat(take(keys, later)).isInstanceOf(KeyVerdict.Admitted.class);
    assertThat(take(keys, later)).isInstanceOf(KeyVerdict.QuotaReached.class);
  }

  @Test
  void a_used_up_month_says_how_long_and_the_next_one_begins_full() {
    var keys = instance();
    keys.write(key, Sample.item(MANY, 1));
    var eve = Instant.parse("2046-12-31T23:59:00Z");
    take(keys, eve);
    assertThat(take(keys, eve)).isEqualTo(new KeyVerdict.QuotaReached(Duration.ofMinutes(1)));
    assertThat(take(keys, eve.plusSeconds(60))).isInstanceOf(KeyVerdict.Admitted.class);
    assertThat(take(keys, eve.plusSeconds(61))).isInstanceOf(KeyVerdict.QuotaReached.class);
  }

  @Test
  void no_allowance_answers_nobody() {
    var keys = instance();
    keys.write(key, Sample.item(MANY, 0));
    assertThat(take(keys, NOW)).isInstanceOf(KeyVerdict.QuotaReached.class);
  }

  @Test
  void fifty_at_once_never_take_more_than_the_month_has() throws Exception {
    instance().write(key, Sample.item(MANY, 20));
    var one = instance();
    var verdicts = Together.run(50, i -> take(one, NOW));
    assertThat(verdicts).filteredOn(v -> v instanceof KeyVerdict.Admitted).hasSize(20);
    assertThat(verdicts).filteredOn(v -> v instanceof KeyVerdict.QuotaReached).hasSize(30);
  }

  @Test
  void writing_keeps_bucket_and_count() {
    var keys = instance();
    keys.write(key, Sample.item(TWO, 3));
    take(keys, NOW);
    take(keys, NOW);
    keys.write(key, Sample.item(TWO, 3));
    assertThat(take(keys, NOW)).isInstanceOf(KeyVerdict.TooMany.class);
    take(keys, NOW.plusSeconds(9));
    assertThat(take(keys, NOW.plusSeconds(9))).isInstanceOf(KeyVerdict.QuotaReached.class);
  }

  @Test
  void a_new_rate_and_a_new_allowance_count_at_once() {
    var keys = instance();
    keys.write(key, Sample.item(TWO, 2));
    take(keys, NOW);
    take(keys, NOW);
    keys.write(key, Sample.item(new Rate(3, Duration.ofSeconds(1)), 3));
    assertThat(take(keys, NOW)).isInstanceOf(KeyVerdict.Admitted.class);
    keys.write(key, Sample.item(TWO, 100));
    assertThat(take(keys, NOW)).isEqualTo(new KeyVerdict.TooMany(Duration.ofSeconds(2)));
  }

  @Test
  void a_key_is_pressed_while_three_quarters_of_its_bucket_are_taken() {
    var keys = instance();
    keys.write(key, Sample.item(new Rate(8, Duration.ofSeconds(1)), 100));
    assertThat(keys.pressed(key, NOW)).isFalse();
    for (int i = 0; i < 5; i++) {
      take(keys, NOW);
      assertThat(keys.pressed(key, NOW)).isFalse();
    }
    take(keys, NOW);
    assertThat(keys.pressed(key, NOW)).isTrue();
    assertThat(keys.pressed(key, NOW.plusMillis(1))).isFalse();
    take(keys, NOW);
    assertThat(keys.pressed(key, NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void what_is_written_is_read() {
    var keys = instance();
    assertThat(keys.read(key)).isEmpty();
    var item = new KeyItem(false, Set.of(), new Rate(7, Duration.ofMillis(1_500)), 42, "v1");
    keys.write(key, item);
    assertThat(keys.read(key)).contains(item);
    keys.write(key, Sample.item(Rate.KEY, 2_000));
    assertThat(keys.read(key)).contains(Sample.item(Rate.KEY, 2_000));
  }

  @Test
  void caution_is_told_with_what_a_message_takes_anyway() {
    var keys = instance();
    keys.write(key, new KeyItem(true, Set.of(Sample.SITE), MANY, 10, 0, "v7", true));
    assertThat(take(keys, NOW)).isEqualTo(new KeyVerdict.Admitted("v7", 0, true));
    assertThat(keys.read(key).orElseThrow().cautious()).isTrue();
  }
}
