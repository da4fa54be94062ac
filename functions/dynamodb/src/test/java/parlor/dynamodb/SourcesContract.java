package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.SourceState.Phase;
import parlor.content.Sources;
import parlor.content.Trouble;
import parlor.content.Withheld;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every store of sources must do. */
abstract class SourcesContract {
  private static final SourceState NEW = SourceState.waiting(HandClock.START);

  abstract Sources instance();

  @Test
  void what_is_written_is_read_by_its_tenant_alone() {
    var sample = new Sample(31);
    var tenant = sample.tenant();
    var site = source(tenant, "site-1", NEW);
    instance().write(tenant, site);
    instance().write(tenant, source(tenant, "menu", NEW));
    assertThat(instance().read(tenant, site.id())).contains(site);
    assertThat(instance().list(tenant))
        .extracting(source -> source.id().value())
        .containsExactly("menu", "site-1");
    assertThat(instance().list(sample.tenant())).isEmpty();
    assertThat(instance().read(sample.tenant(), site.id())).isEmpty();
  }

  @Test
  void a_report_stands_until_the_next_and_keeps_the_place() {
    var tenant = new Sample(32).tenant();
    var site = source(tenant, "site", NEW);
    instance().write(tenant, site);
    var trouble = new Trouble(Trouble.Kind.GONE, "404");
    var failed = new SourceState(Phase.FAILED, HandClock.START, 20, 61, Optional.of(trouble));
    instance().report(tenant, site.id(), failed);
    var since = failed.failing(Optional.of(HandClock.START));
    assertThat(instance().read(tenant, site.id())).contains(source(tenant, "site", since));
    var led =
        new SourceState(
            Phase.READY,
            HandClock.START,
            20,
            61,
            Optional.empty(),
            Withheld.NOTHING,
            Optional.of(new Origin("https://shop.casa-azul.example")));
    instance().report(tenant, site.id(), led);
    assertThat(instance().read(tenant, site.id())).contains(source(tenant, "site", led));
  }

  @Test
  void since_when_a_source_fails_is_kept_until_it_is_well() {
    var tenant = new Sample(36).tenant();
    var site = source(tenant, "site", NEW);
    instance().write(tenant, site);
    assertThat(failing(site)).isEmpty();
    report(site, Phase.READING, 1);
    report(site, Phase.FAILED, 2);
    report(site, Phase.FAILED, 3);
    report(site, Phase.WAITING, 4);
    report(site, Phase.READING, 5);
    assertThat(failing(site)).contains(HandClock.START.plusSeconds(2));
    report(site, Phase.FAILED, 6);
    assertThat(failing(site)).contains(HandClock.START.plusSeconds(2));
    report(site, Phase.READY, 7);
    assertThat(failing(site)).isEmpty();
    report(site, Phase.FAILED, 8);
    assertThat(failing(site)).contains(HandClock.START.plusSeconds(8));
    instance().write(tenant, site);
    assertThat(failing(site)).isEmpty();
  }

  private void report(Source source, Phase phase, long second) {
    var at = HandClock.START.plusSeconds(second);
    instance().report(source.tenant(), source.id(), NEW.in(phase, at, Optional.empty()));
  }

  private Optional<Instant> failing(Source source) {
    return instance().read(source.tenant(), source.id()).orElseThrow().state().failing();
  }

  @Test
  void a_source_that_was_removed_is_not_brought_back_by_a_report() {
    var tenant = new Sample(33).tenant();
    var site = source(tenant, "site", NEW);
    instance().write(tenant, site);
    instance().remove(tenant, site.id());
    instance().report(tenant, site.id(), NEW);
    assertThat(instance().list(tenant)).isEmpty();
  }

  @Test
  void of_the_site_that_was_signed_up_with_is_known_what_it_was() {
    var tenant = new Sample(34).tenant();
    assertThat(instance().formerHome(tenant)).isEmpty();
    instance().remove(tenant, SourceId.HOME);
    var home = source(tenant, SourceId.HOME.value(), NEW);
    var other = source(tenant, "site-1", NEW);
    instance().write(tenant, home);
    instance().write(tenant, other);
    instance().remove(tenant, other.id());
    assertThat(instance().formerHome(tenant)).isEmpty();
    instance().remove(tenant, home.id());
    instance().remove(tenant, home.id());
    assertThat(instance().formerHome(tenant)).contains(home);
    assertThat(instance().list(tenant)).isEmpty();
    assertThat(instance().read(tenant, home.id())).isEmpty();
    assertThat(instance().formerHome(new Sample(35).tenant())).isEmpty();
  }

  private static Source source(TenantId tenant, String id, SourceState state) {
    return new Source(
        tenant, new SourceId(id), Source.Kind.SITE, "https://casa-azul.example/?a=1#ñ", state);
  }
}
