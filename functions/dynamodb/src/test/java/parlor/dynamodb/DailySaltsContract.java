package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.limit.DailySalts;
import parlor.tenant.TenantId;

/** What every store of salts must do. */
abstract class DailySaltsContract {
  private static final LocalDate DAY = LocalDate.of(2046, 3, 15);

  private TenantId tenant = new Sample(0).tenant();

  abstract DailySalts instance();

  @BeforeEach
  void begin(TestInfo test) {
    tenant = new Sample(test.getDisplayName().hashCode()).tenant();
  }

  @Test
  void all_who_ask_at_once_get_the_same_salt() throws Exception {
    var salts = Together.run(12, i -> instance().of(tenant, DAY).bytes());
    assertThat(salts).allSatisfy(salt -> assertThat(salt).isEqualTo(salts.getFirst()));
  }

  @Test
  void another_day_or_tenant_has_another_salt() {
    var salts = instance();
    var salt = salts.of(tenant, DAY).bytes();
    assertThat(salts.of(tenant, DAY.plusDays(1)).bytes()).isNotEqualTo(salt);
    assertThat(salts.of(new Sample(98).tenant(), DAY).bytes()).isNotEqualTo(salt);
  }

  @Test
  void making_a_salt_destroys_the_day_befores() {
    var salt = instance().of(tenant, DAY).bytes();
    instance().of(tenant, DAY.plusDays(1));
    assertThat(instance().of(tenant, DAY).bytes()).isNotEqualTo(salt);
  }
}
