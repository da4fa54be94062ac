package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What may not be in a snapshot is not there, and the first visitor after it is answered. */
class SnapshotTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @Test
  void before_it_nothing_is_asked_of_anyone_with_credentials_and_after_it_all_works()
      throws InterruptedException {
    try (var stage = Stage.open();
        var session = frozen(stage, stage.session());
        var chat = frozen(stage, stage.chat());
        var owner = frozen(stage, stage.owner());
        var visitor = frozen(stage, stage.visitor())) {
      var values = stage.business().visit(session.ready());
      assertThat(stage.keys().takeSeen()).isNotEmpty();
      assertThat(stage.secrets().takeSeen()).isNotEmpty();
      assertThat(stage.credentials().takeSeen()).isNotEmpty();
      assertThat(session.api().credentialsGiven()).isPositive();

      var reply = Reply.of(chat.ready().invoke(Events.filled("chat-message", values), TIMEOUT));
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      assertThat(reply.body()).contains("Breakfast is from 8 to 10.30.");
      assertThat(stage.content().takeSeen()).isNotEmpty();

      var list = Reply.of(owner.ready().invoke(Events.filled("owner-workspaces", values), TIMEOUT));
      assertThat(list.status()).as(list.body()).isEqualTo(200);
      assertThat(list.body()).contains("\"name\":\"Casa\"");

      var lead = Reply.of(visitor.ready().invoke(Events.filled("visitor-lead", values), TIMEOUT));
      assertThat(lead.status()).as(lead.body()).isEqualTo(201);
      assertThat(stage.tellings()).anyMatch(telling -> telling.contains("\"lead\":"));
    }
  }

  private static LambdaProcess frozen(Stage stage, Deployed function) throws InterruptedException {
    stage.takeAllSeen();
    var process = LambdaProcess.start(function.withSnapStart(), stage.clock()).checkpointed();
    assertThat(stage.keys().takeSeen()).isEmpty();
    assertThat(stage.secrets().takeSeen()).isEmpty();
    assertThat(stage.content().takeSeen()).isEmpty();
    assertThat(stage.credentials().takeSeen()).noneMatch(Watch.Seen::signed);
    assertThat(stage.database().takeSeen()).noneMatch(Watch.Seen::signed);
    assertThat(process.api().credentialsGiven()).isZero();
    // A rehearsal that failed, or was refused, would say so.
    assertThat(process.log()).doesNotContain("Exception", "request=", "defect");
    return process;
  }
}
