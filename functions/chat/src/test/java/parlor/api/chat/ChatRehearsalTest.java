package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChatRehearsalTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION",
          "eu-central-1",
          "PARLOR_TABLE_PREFIX",
          "p-",
          "PARLOR_MASTER_KEY",
          "k",
          "PARLOR_TOKEN_SECRET",
          "t",
          "PARLOR_CONTENT_BUCKET",
          "b");

  @Test
  void everyPartOfARehearsalIsAnsweredAndNothingLeavesTheProcess() {
    var config = ChatConfig.of(ENVIRONMENT);
    assertThatCode(() -> ChatRehearsal.play(config, Clock.systemUTC())).doesNotThrowAnyException();
  }

  @Test
  void whatIsMissingFromTheEnvironmentIsNamed() {
    assertThatThrownBy(() -> ChatConfig.of(Map.of("AWS_REGION", "eu-central-1")))
        .hasMessage("PARLOR_TABLE_PREFIX");
  }
}
