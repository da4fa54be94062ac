package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.Rate;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;

@ExtendWith(DynamoDbExtension.class)
class RaceTest {
  private final HandClock clock = new HandClock();
  private final House house;
  private final String key;
  private final Instance one;
  private final Instance two;

  RaceTest(LocalTables tables) {
    house = new House(tables, clock);
    key = house.text(house.business(Rate.KEY, 2_000));
    one = house.instance().start();
    two = house.instance().start();
  }

  @RepeatedTest(10)
  void a_message_sent_twice_at_once_makes_one_turn_and_both_get_it() throws Exception {
    var token = one.token(key, "203.0.113.1");
    var id = UUID.randomUUID();
    var replies =
        together(
            List.of(
                () -> one.say(token, id, "When is breakfast?", "203.0.113.1"),
                () -> two.say(token, id, "When is breakfast?", "203.0.113.2")));
    assertThat(replies).allMatch(reply -> reply.status() == 200);
    assertThat(replies.getFirst().json()).isEqualTo(replies.getLast().json());
    assertThat(questions(token)).hasSize(1);
  }

  @RepeatedTest(10)
  void different_messages_at_once_are_all_kept_in_some_order() throws Exception {
    var token = one.token(key, "203.0.113.3");
    var calls = new ArrayList<Callable<Instance.Reply>>();
    for (int i = 0; i < 8; i++) {
      var text = "When is breakfast? " + i;
      var from = i % 2 == 0 ? one : two;
      calls.add(() -> from.say(token, UUID.randomUUID(), text, "203.0.113.3"));
    }
    assertThat(together(calls)).allMatch(reply -> reply.status() == 200);
    assertThat(new HashSet<>(questions(token))).hasSize(8);
    assertThat(questions(token)).hasSize(8);
  }

  @Test
  void a_repeat_of_an_old_message_gets_its_first_answer_and_takes_nothing_from_the_month() {
    var token = one.token(key, "203.0.113.4");
    var first = UUID.randomUUID();
    var answer = one.say(token, first, "When is breakfast?", "203.0.113.4").json();
    for (int i = 0; i < 20; i++) {
      two.say(token, UUID.randomUUID(), "Is there parking?", "198.51.100." + i);
    }
    house.tables().meter().reset();
    assertThat(two.say(token, first, "When is breakfast?", "203.0.113.5").json()).isEqualTo(answer);
    assertThat(house.tables().meter().writeUnitsByTable().keySet())
        .as("the key's item is not touched")
        .noneMatch(table -> table.endsWith("keys"));
    assertThat(questions(token)).hasSize(21);
  }

  private List<String> questions(String token) {
    var entries = one.conversation(token, "203.0.113.1").json().get("entries");
    return entries.valueStream().map((JsonNode e) -> e.get("question").asString()).toList();
  }

  private static List<Instance.Reply> together(List<Callable<Instance.Reply>> calls)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = new ArrayList<Instance.Reply>();
      for (var future : threads.invokeAll(calls)) {
        replies.add(future.get());
      }
      return replies;
    }
  }
}
