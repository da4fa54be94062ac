package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.content.Release;
import parlor.content.Releases;
import parlor.limit.KeyVerdict;
import parlor.limit.Keys;
import parlor.limit.Rate;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every store of releases must do. */
abstract class ReleasesContract {
  private static final Instant NOW = HandClock.START;

  private Sample sample = new Sample(0);
  private TenantId tenant = sample.tenant();

  abstract Releases instance();

  abstract Keys keys();

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    tenant = sample.tenant();
  }

  @Test
  void nothing_is_live_before_the_first_release() {
    assertThat(instance().read(tenant)).isEqualTo(Release.NONE);
  }

  @Test
  void of_two_who_saw_the_same_one_releases() {
    var seen = instance().read(tenant);
    assertThat(instance().replace(tenant, seen, "one")).isTrue();
    assertThat(instance().replace(tenant, seen, "two")).isFalse();
    var live = instance().read(tenant);
    assertThat(live.version()).contains("one");
    assertThat(live.revision()).isOne();
    assertThat(instance().replace(tenant, live, "two")).isTrue();
    assertThat(instance().replace(tenant, live, "three")).isFalse();
    assertThat(instance().read(tenant).version()).contains("two");
  }

  @Test
  void a_release_that_is_sent_twice_is_done_once() {
    var seen = instance().read(tenant);
    assertThat(instance().replace(tenant, seen, "one")).isTrue();
    assertThat(instance().replace(tenant, seen, "one")).isTrue();
    assertThat(instance().read(tenant).revision()).isOne();
  }

  @Test
  void fifty_at_once_release_once() throws Exception {
    var seen = instance().read(tenant);
    var releases = instance();
    var done = Together.run(50, i -> releases.replace(tenant, seen, "v" + i));
    assertThat(done).filteredOn(it -> it).hasSize(1);
  }

  @Test
  void a_version_is_retired_told_and_forgotten() {
    var releases = instance();
    releases.replace(tenant, releases.read(tenant), "one");
    releases.replace(tenant, releases.read(tenant), "two");
    assertThat(releases.read(tenant).retired()).isEqualTo(Map.of("one", Instant.EPOCH));
    releases.told(tenant, Set.of("one", "none-such"), NOW);
    releases.told(tenant, Set.of("one"), NOW.plusSeconds(9));
    assertThat(releases.read(tenant).retired()).isEqualTo(Map.of("one", NOW));
    releases.forget(tenant, Set.of("one", "none-such"));
    assertThat(releases.read(tenant).retired()).isEmpty();
    assertThat(releases.read(tenant).version()).contains("two");
  }

  @Test
  void a_key_enrols_and_the_next_message_learns_the_version() {
    var key = sample.key(tenant);
    keys().write(key, Sample.item(Rate.KEY, 10));
    instance().replace(tenant, instance().read(tenant), "one");
    assertThat(instance().enrol(key).version()).contains("one");
    assertThat(instance().read(tenant).serials()).containsExactly(key.serial());
    instance().tell(key, "one");
    assertThat(keys().take(key, Sample.SITE, NOW, 0))
        .isEqualTo(new KeyVerdict.Admitted("one", 0, false));
  }

  @Test
  void telling_makes_no_key() {
    var key = sample.key(tenant);
    instance().tell(key, "one");
    assertThat(keys().read(key)).isEmpty();
  }
}
