package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a message asks of AWS, counted where it arrives. */
class RequestCountTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @Test
  void an_ordinary_later_message_is_four_requests_to_the_database_and_nothing_else()
      throws InterruptedException {
    try (var stage = Stage.open();
        var session = LambdaProcess.start(stage.session(), stage.clock()).ready();
        var chat = LambdaProcess.start(stage.chat(), stage.clock()).ready()) {
      var values = stage.business().visit(session);
      stage.takeAllSeen();
      assertThat(Reply.of(chat.invoke(Events.filled("chat-message", values), TIMEOUT)).status())
          .isEqualTo(200);
      // An instance that has met nobody yet: both stages of one secret, credentials for
      // the tenant, its key, its content.
      assertThat(stage.secrets().takeSeen()).hasSize(2);
      assertThat(stage.credentials().takeSeen()).hasSize(1);
      assertThat(stage.keys().takeSeen()).hasSize(1);
      assertThat(stage.content().takeSeen()).hasSize(1);
      assertThat(stage.database().takeSeen()).hasSize(5);
      var events = Events.filled("chat-message-events", values);
      assertThat(Reply.of(chat.invoke(events, TIMEOUT)).status()).isEqualTo(200);
      assertThat(stage.database().takeSeen())
          .extracting(Watch.Seen::operation)
          .containsExactlyInAnyOrder("UpdateItem", "Query", "UpdateItem", "PutItem");
      assertThat(stage.credentials().takeSeen()).isEmpty();
      assertThat(stage.keys().takeSeen()).isEmpty();
      assertThat(stage.secrets().takeSeen()).isEmpty();
      assertThat(stage.content().takeSeen()).isEmpty();
    }
  }
}
