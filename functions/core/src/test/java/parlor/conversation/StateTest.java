package parlor.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has the word after what happened. */
final class StateTest {
  private static final PersonName ANA = new PersonName("Ana");

  private static Event event(String word) {
    return switch (word) {
      case "asked" -> new Event.HandoffAsked();
      case "dropped" -> new Event.HandoffDropped();
      case "missed" -> new Event.HandoffMissed();
      case "mailed" ->
          new Event.Mailed(new MessageId(new UUID(1, 3)), ANA, new MessageText("At eight."));
      case "joined" -> new Event.PersonJoined(ANA);
      case "left" -> new Event.PersonLeft(ANA);
      case "said" ->
          new Event.Said(new MessageId(new UUID(1, 2)), ANA, new MessageText("At eight."));
      case "lead" -> new Event.LeadLeft();
      case "feedback" -> new Event.Feedback(Optional.empty(), true);
      case "closed" -> new Event.Closed();
      default -> throw new IllegalArgumentException(word);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "asked, WAITING",
    "asked asked, WAITING",
    "asked dropped, BOT",
    "asked missed, BOT",
    "joined missed, HUMAN",
    "missed, BOT",
    "asked mailed, WAITING",
    "asked lead, BOT",
    "dropped, BOT",
    "left, BOT",
    "lead feedback, BOT",
    "joined, HUMAN",
    "asked joined, HUMAN",
    "joined asked, HUMAN",
    "joined dropped, HUMAN",
    "joined lead, HUMAN",
    "joined said feedback, HUMAN",
    "joined left, BOT",
    "joined left asked, WAITING",
    "asked joined closed, CLOSED",
    "closed asked, CLOSED",
    "closed joined, CLOSED",
    "closed left, CLOSED",
    "closed mailed, CLOSED",
    "closed lead feedback, CLOSED"
  })
  void each_event_leads_to_the_state_it_should(String events, Mode mode) {
    var state = State.INITIAL;
    for (var word : List.of(events.split(" "))) {
      state = state.after(event(word));
    }
    assertThat(state.mode()).isEqualTo(mode);
  }
}
