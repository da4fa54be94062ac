package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.privacy.ToldWordings;
import parlor.tenant.TenantId;
import parlor.tenant.Wording;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoToldWordingsTest {
  private static final Wording FIRST = Wording.of("Kept for 90 days.");
  private static final Wording SECOND = Wording.of("Se guarda 30 días.");

  private final HandClock clock = new HandClock();
  private final TenantId tenant = new Sample(41).tenant();
  private final LocalTables tables;

  DynamoToldWordingsTest(LocalTables tables) {
    this.tables = tables;
  }

  private ToldWordings instance() {
    return tables.instance(clock).told();
  }

  private Map<String, ?> row() {
    var key = Map.of("pk", Partition.ofWordings(tenant).value());
    return tables.client().getItem(r -> r.tableName(tables.prefix() + "limits").key(key)).item();
  }

  @Test
  void whatever_was_told_is_found_by_its_version_by_its_own_business_alone() {
    var until = clock.instant().plus(Duration.ofDays(90));
    instance().keep(tenant, FIRST, until);
    instance().keep(tenant, SECOND, until);
    assertThat(instance().find(tenant, FIRST.version())).contains(FIRST);
    assertThat(instance().find(tenant, SECOND.version())).contains(SECOND);
    assertThat(instance().all(tenant)).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(instance().all(new Sample(42).tenant())).isEmpty();
    assertThat(instance().find(tenant, "000000000000")).isEmpty();
    assertThat(instance().find(new Sample(42).tenant(), FIRST.version())).isEmpty();
  }

  @Test
  void an_instance_writes_a_text_once_a_day_and_the_row_outlives_what_may_speak_of_it() {
    var texts = instance();
    var days = Duration.ofDays(90);
    texts.keep(tenant, FIRST, clock.instant().plus(days));
    var written = row();
    clock.forward(Duration.ofHours(23));
    texts.keep(tenant, FIRST, clock.instant().plus(days));
    assertThat(row()).isEqualTo(written);
    clock.forward(Duration.ofHours(2));
    var until = clock.instant().plus(days);
    texts.keep(tenant, FIRST, until);
    assertThat(row()).isNotEqualTo(written);
    assertThat(row().get("expires")).isEqualTo(Numbers.seconds(until.plus(Duration.ofDays(1))));
  }

  @Test
  void what_is_named_as_a_column_of_ours_would_not_be_taken_for_a_text() {
    instance().keep(tenant, FIRST, clock.instant().plusSeconds(60));
    assertThat(instance().find(tenant, "expires")).isEmpty();
    assertThat(instance().find(tenant, "pk")).isEmpty();
  }
}
