package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.limit.DailySalts;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoDailySaltsTest extends DailySaltsContract {
  private final LocalTables tables;

  DynamoDailySaltsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  DailySalts instance() {
    return tables.instance(new HandClock()).dailySalts();
  }

  @Test
  void an_instance_keeps_no_salt_longer_than_a_day() {
    var clock = new HandClock();
    var salts = tables.instance(clock).dailySalts();
    var tenant = new Sample(99).tenant();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var salt = salts.of(tenant, today).bytes();
    instance().of(tenant, today.plusDays(1));
    assertThat(salts.of(tenant, today).bytes()).isEqualTo(salt);
    clock.forward(Duration.ofDays(1).plusMillis(1));
    assertThat(salts.of(tenant, today).bytes()).isNotEqualTo(salt);
  }
}
