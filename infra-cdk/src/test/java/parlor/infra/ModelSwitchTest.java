package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model named for a deployment is what chat may ask, and nothing else is. */
class ModelSwitchTest {
  static final String MODEL = "anthropic.claude-test-v1:0";
  private static final String ASK = "bedrock:InvokeModel";

  private final Synthesized named = Synthesized.with(Map.of("model", MODEL));

  @Test
  void both_doors_open_on_the_same_with_a_model() {
    var cdk = Facts.of(named.template());
    assertThat(Doors.unexplained(Doors.differences(cdk, Facts.of(Doors.sam("ModelGiven")))))
        .isEmpty();
  }

  @Test
  void chat_alone_may_ask_that_model_in_this_region_whole() {
    assertThat(
            Facts.of(named.template()).keySet().stream().filter(fact -> fact.contains("bedrock:")))
        .singleElement()
        .asString()
        .contains("ChatRole: Allow " + ASK + " on arn:")
        .contains(":bedrock:")
        .contains("eu-central-1::foundation-model/" + MODEL);
  }

  @Test
  void without_a_model_nothing_of_bedrock_is_allowed() {
    assertThat(Synthesized.plain().template().toString()).doesNotContain("bedrock:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eu.anthropic.claude-test-v1:0",
        "global.anthropic.claude-test-v1:0",
        "arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu.x",
        "*",
        "anthropic.claude own=openai:x@http://evil.test"
      })
  void a_model_that_may_leave_the_region_or_is_no_id_is_not_synthesized(String id) {
    assertThatThrownBy(() -> Synthesized.with(Map.of("model", id)))
        .hasStackTraceContaining("-c model must be");
  }
}
