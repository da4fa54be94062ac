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

/** The price of a message, from DynamoDB's own answers. */
@ExtendWith(DynamoDbExtension.class)
class LedgerTest {
  private static final String QUESTION =
      "Good morning! We arrive on Friday with our small dog and would like to know: "
          + "when is breakfast, please, and can we get it a little earlier on Sunday, since our "
          + "train leaves before nine?";

  @Test
  void a_turn_costs_what_the_design_says_however_long_the_conversation(LocalTables tables) {
    var clock = new HandClock();
    var house = new House(tables, clock);
    var key = house.text(house.business(Rate.KEY, 2_000));
    var here = house.instance().start();
    var address = "203.0.113.9";
    var opened = here.open(key, address);
    for (int turn = 1; turn <= 100; turn++) {
      clock.forward(Duration.ofSeconds(30));
      if (turn % 20 == 0) {
        // From another network each time: a hundred turns of one address would look like a robot's.
        address = "203.0.113." + turn;
        opened = here.resume(key, opened, address);
        clock.forward(Duration.ofSeconds(30));
      }
      var token = opened.json().path("token").asString();
      tables.meter().reset();
      assertThat(here.say(token, UUID.randomUUID(), QUESTION, address).status()).isEqualTo(200);
      var meter = tables.meter();
      if (turn == 1 || turn == 2 || turn == 10 || turn == 100) {
        System.out.printf(
            "ledger turn=%d requests=%d writeUnits=%.1f readUnits=%.1f%n",
            turn, meter.requests(), meter.writeUnits(), meter.readUnits());
        assertThat(meter.requests()).as("requests at turn " + turn).isEqualTo(turn == 1 ? 5 : 4);
        assertThat(meter.writeUnits()).as("write units at " + turn).isEqualTo(turn == 1 ? 4 : 3);
        assertThat(meter.readUnits()).as("read units at " + turn).isLessThanOrEqualTo(0.5);
      }
    }
  }

  @Test
  void a_message_that_names_somebody_costs_no_request_more_and_its_write_is_one_transaction(
      LocalTables tables) {
    var clock = new HandClock();
    var house = new House(tables, clock);
    var key = house.text(house.business(Rate.KEY, 2_000));
    var here = house.instance().start();
    var token = here.open(key, "203.0.113.9").json().path("token").asString();
    here.say(token, UUID.randomUUID(), QUESTION, "203.0.113.9");
    clock.forward(Duration.ofSeconds(30));
    tables.meter().reset();
    var id = UUID.randomUUID();
    var text = "Can you write to maria@casa.org about it?";
    assertThat(here.say(token, id, text, "203.0.113.9").status()).isEqualTo(200);
    System.out.printf(
        "ledger turn=named requests=%d writeUnits=%.1f readUnits=%.1f%n",
        tables.meter().requests(), tables.meter().writeUnits(), tables.meter().readUnits());
    assertThat(tables.meter().requests()).isEqualTo(4);
    // On AWS 8: there each of the transaction's three items counts twice.
    assertThat(tables.meter().writeUnits()).isEqualTo(6);
  }
}
