package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.failure.Unavailable;
import parlor.limit.Rate;
import parlor.testing.HandClock;

/** When a message has somebody woken to tell of its conversation. */
@ExtendWith(DynamoDbExtension.class)
final class TimersTest {
  private static final String ADDRESS = "203.0.113.1";

  @Test
  void the_first_message_sets_a_timer_and_so_does_the_first_after_a_quarter_of_an_hour(
      LocalTables tables) {
    var clock = new HandClock();
    var house = new House(tables, clock);
    var key = house.text(house.business(Rate.KEY, 2_000));
    List<String> armed = Collections.synchronizedList(new ArrayList<>());
    var parts = house.instance();
    parts.timers = (tenant, conversation) -> armed.add(conversation.toString());
    var here = parts.start();
    var opened = here.open(key, ADDRESS);
    var conversation = opened.json().path("conversationId").asString();
    var token = opened.json().path("token").asString();
    here.say(token, UUID.randomUUID(), "When is breakfast?", ADDRESS);
    clock.forward(Duration.ofMinutes(14));
    here.say(token, UUID.randomUUID(), "May I bring my dog?", ADDRESS);
    assertThat(armed).containsExactly(conversation);
    clock.forward(Duration.ofMinutes(15));
    token = here.resume(key, opened, ADDRESS).json().path("token").asString();
    here.say(token, UUID.randomUUID(), "Is there parking?", ADDRESS);
    assertThat(armed).containsExactly(conversation, conversation);
  }

  @Test
  void a_timer_that_cannot_be_set_costs_no_message(LocalTables tables) {
    var house = new House(tables, new HandClock());
    var key = house.text(house.business(Rate.KEY, 2_000));
    var parts = house.instance();
    parts.timers =
        (tenant, conversation) -> {
          throw new Unavailable("timers", null);
        };
    var here = parts.start();
    var token = here.open(key, ADDRESS).json().path("token").asString();
    assertThat(here.say(token, UUID.randomUUID(), "When is breakfast?", ADDRESS).status())
        .isEqualTo(200);
  }
}
