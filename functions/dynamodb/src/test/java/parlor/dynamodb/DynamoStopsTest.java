package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.mail.Stop;
import parlor.mail.Stops;
import parlor.subject.Print;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class DynamoStopsTest {
  private static final Duration MONTH = Duration.ofDays(30);
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
  void the_first_reason_stands_while_it_does_for_one_business_and_one_address() {
    var stops = tables.instance(clock).stops();
    var tenant = new Sample(5).tenant();
    var end = HandClock.START.plus(MONTH);
    stops.add(tenant, ADDRESS, BOUNCED, end);
    stops.add(tenant, ADDRESS, COMPLAINED, end);
    assertThat(stops.find(tenant, ADDRESS)).contains(BOUNCED);
    assertThat(stops.find(tenant, ANOTHER)).isEmpty();
    assertThat(stops.find(new Sample(6).tenant(), ADDRESS)).isEmpty();
    assertThat(stops.list(tenant)).containsExactly(new Stops.Stopped(ADDRESS, BOUNCED, end));
    clock.forward(MONTH.minus(Duration.ofSeconds(1)));
    assertThat(stops.find(tenant, ADDRESS)).isPresent();
    clock.forward(Duration.ofSeconds(1));
    assertThat(stops.find(tenant, ADDRESS)).isEmpty();
    assertThat(stops.list(tenant)).isEmpty();
    stops.add(tenant, ADDRESS, COMPLAINED, end.plus(MONTH));
    assertThat(stops.find(tenant, ADDRESS)).as("stopped anew").contains(COMPLAINED);
  }

  @Test
  void what_was_stopped_before_is_forgotten_and_so_is_whoever_is_erased() {
    var here = tables.instance(clock);
    var tenant = new Sample(7).tenant();
    var end = HandClock.START.plus(MONTH);
    here.stops().add(tenant, ADDRESS, BOUNCED, end);
    here.stops().forget(tenant, HandClock.START);
    assertThat(here.stops().find(tenant, ADDRESS)).isPresent();
    here.stops().forget(tenant, HandClock.START.plusSeconds(1));
    assertThat(here.stops().find(tenant, ADDRESS)).isEmpty();
    var wish = new Stop(Stop.Reason.UNSUBSCRIBED, HandClock.START);
    var reader = new Print("c".repeat(32));
    here.stops().add(tenant, reader, wish, end);
    here.stops().forget(tenant, HandClock.START.plusSeconds(1));
    assertThat(here.stops().find(tenant, reader)).as("no clock for mails").contains(wish);
    here.stops().add(tenant, ADDRESS, BOUNCED, end);
    here.stops().add(tenant, ANOTHER, BOUNCED, end);
    var talk = ConversationId.of(HandClock.START, new Sample(7).bytes(10)).record();
    var other = ConversationId.of(HandClock.START, new Sample(8).bytes(10)).record();
    here.index().add(tenant, ADDRESS, talk, end);
    here.index().remove(tenant, talk);
    assertThat(here.stops().find(tenant, ADDRESS)).as("named anew").isPresent();
    here.index().add(tenant, ADDRESS, talk, end);
    here.index().add(tenant, ADDRESS, other, end);
    here.index().erase(tenant, talk);
    assertThat(here.stops().find(tenant, ADDRESS)).as("named elsewhere").isPresent();
    here.index().erase(tenant, other);
    assertThat(here.stops().find(tenant, ADDRESS)).isEmpty();
    assertThat(here.stops().find(tenant, ANOTHER)).isPresent();
  }
}
