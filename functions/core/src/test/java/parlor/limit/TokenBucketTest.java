package parlor.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void an_idle_bucket_gives_its_burst_at_once_and_then_denies() {
    var bucket = new TokenBucket(START);
    for (int i = 0; i < 10; i++) {
      var taken = bucket.take(START, Rate.ADDRESS);
      assertThat(taken.verdict()).isInstanceOf(Verdict.Allowed.class);
      bucket = taken.next();
    }
    assertThat(bucket.take(START, Rate.ADDRESS).verdict())
        .isEqualTo(new Verdict.Denied(Duration.ofSeconds(10)));
  }

  @Test
  void a_denied_bucket_tells_exactly_when_to_retry() {
    var random = new Random(7);
    var bucket = new TokenBucket(START);
    var now = START;
    int denied = 0;
    for (int i = 0; i < 20_000; i++) {
      now = now.plusMillis(random.nextInt(12_000));
      var taken = bucket.take(now, Rate.ADDRESS);
      bucket = taken.next();
      if (taken.verdict() instanceof Verdict.Denied(var wait)) {
        denied++;
        assertThat(bucket.take(now.plus(wait).minusMillis(1), Rate.ADDRESS).verdict())
            .isInstanceOf(Verdict.Denied.class);
        assertThat(bucket.take(now.plus(wait), Rate.ADDRESS).verdict())
            .isInstanceOf(Verdict.Allowed.class);
      }
    }
    assertThat(denied).isPositive();
  }

  @Test
  void no_stretch_of_time_gives_more_than_the_burst_and_the_rate() {
    var random = new Random(11);
    for (int run = 0; run < 200; run++) {
      var rate = new Rate(1 + random.nextInt(20), Duration.ofMillis(1 + random.nextInt(5_000)));
      var bucket = new TokenBucket(START);
      var now = START;
      long given = 0;
      for (int i = 0; i < 500; i++) {
        now = now.plusMillis(random.nextInt(3_000));
        var taken = bucket.take(now, rate);
        bucket = taken.next();
        given += taken.verdict() instanceof Verdict.Allowed ? 1 : 0;
      }
      long earned = Duration.between(START, now).toMillis() / rate.step().toMillis();
      assertThat(given).isLessThanOrEqualTo(rate.burst() + earned);
    }
  }
}
