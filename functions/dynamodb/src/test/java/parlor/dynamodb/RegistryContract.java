package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parlor.tenant.AllTenants;
import parlor.tenant.Registered;
import parlor.tenant.Registry;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every registry must do, and every walk over one. */
abstract class RegistryContract {
  abstract Registry instance();

  abstract AllTenants all();

  @Test
  void a_business_is_known_from_when_it_was_made() {
    var tenant = new Sample(1).tenant();
    assertThat(instance().find(tenant)).isEmpty();
    instance().add(tenant, HandClock.START);
    instance().add(tenant, HandClock.START.plusSeconds(60));
    assertThat(instance().find(tenant))
        .contains(new Registered(tenant, HandClock.START, Optional.empty()));
  }

  @Test
  void a_walk_meets_every_business_once_page_by_page() {
    var sample = new Sample(2);
    var made = new TreeSet<String>();
    for (int i = 0; i < 25; i++) {
      var tenant = sample.tenant();
      made.add(tenant.value());
      instance().add(tenant, HandClock.START);
    }
    var met = new ArrayList<String>();
    var after = Optional.<TenantId>empty();
    do {
      var page = all().page(after, 7);
      assertThat(page.tenants()).hasSizeLessThanOrEqualTo(7);
      page.tenants().forEach(one -> met.add(one.tenant().value()));
      after = page.next();
    } while (after.isPresent());
    assertThat(met).doesNotHaveDuplicates().containsAll(made);
  }
}
