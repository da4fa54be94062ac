package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.Rate;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
class FloodTest {
  @Test
  void ten_thousand_messages_of_one_address_take_no_more_than_its_own_allowance(
      LocalTables tables) {
    var clock = new HandClock();
    var house = new House(tables, clock);
    var key = house.business(Rate.KEY, 2_000);
    var here = house.instance().start();
    var token = here.token(house.text(key), "203.0.113.9");
    var start = clock.instant();
    tables.meter().reset();
    int answered = 0;
    int refused = 0;
    int asked = 0;
    for (int i = 0; i < 10_000; i++) {
      clock.forward(Duration.ofMillis(60));
      var reply = here.say(token, UUID.randomUUID(), "When is breakfast?", "203.0.113.9");
      switch (reply.status()) {
        case 200 -> answered++;
        case 428 -> asked++;
        case 429 -> refused++;
        case 401 -> token = here.token(house.text(key), "198.51.100.7");
        default -> throw new AssertionError(reply.toString());
      }
    }
    long allowance = 10 + Duration.between(start, clock.instant()).toSeconds() / 10;
    assertThat(answered).isBetween(55, (int) allowance);
    assertThat(asked).as("ten minutes are not enough for a suspicion").isZero();
    assertThat(refused).isGreaterThan(9_000);
    double taken = tables.meter().writeUnitsByTable().getOrDefault(tables.prefix() + "keys", 0.0);
    assertThat(taken).as("what the month paid").isEqualTo(answered);
    assertThat(tables.meter().requests())
        .as("refusals are remembered, so a flood costs little more than what it was answered")
        .isLessThan(6 * (int) allowance);
    var other = here.token(house.text(key), "192.0.2.1");
    assertThat(here.say(other, UUID.randomUUID(), "Is there parking?", "192.0.2.1").status())
        .as("another visitor feels nothing")
        .isEqualTo(200);
    System.out.printf(
        "flood sent=10000 answered=%d asked=%d refused=%d requests=%d%n",
        answered, asked, refused, tables.meter().requests());
  }
}
