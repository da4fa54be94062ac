package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.mail.Stop;
import parlor.mail.Stops;
import parlor.subject.Print;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoStopsTest {
  private static final Print ADDRESS = new Print("0123456789abcdef".repeat(2));
  private static final Print ANOTHER = new Print("0123456789abcdee".repeat(2));
  private static final Stop BOUNCED = new Stop(Stop.Reason.BOUNCED, HandClock.START);
  private static final Stop COMPLAINED = new Stop(Stop.Reason.COMPLAINED, HandClock.START);

  private final LocalTables tables;
  private final HandClock clock = new HandClock();

  DynamoStopsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Test
  void the_first_reason_stands_for_a_year_for_one_business_and_one_address() {
    var stops = tables.instance(clock).stops();
    var tenant = new Sample(5).tenant();
    stops.add(tenant, ADDRESS, BOUNCED);
    stops.add(tenant, ADDRESS, COMPLAINED);
    assertThat(stops.find(tenant, ADDRESS)).contains(BOUNCED);
    assertThat(stops.find(tenant, ANOTHER)).isEmpty();
    assertThat(stops.find(new Sample(6).tenant(), ADDRESS)).isEmpty();
    clock.forward(Stops.KEPT.minus(Duration.ofSeconds(1)));
    assertThat(stops.find(tenant, ADDRESS)).isPresent();
    clock.forward(Duration.ofSeconds(1));
    assertThat(stops.find(tenant, ADDRESS)).isEmpty();
  }
}
