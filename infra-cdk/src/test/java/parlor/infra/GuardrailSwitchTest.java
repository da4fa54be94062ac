package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guardrail named for a deployment is what chat may ask, and nothing else is. */
class GuardrailSwitchTest {
  static final String ID = "abc123def456";

  private final Synthesized named =
      Synthesized.with(Map.of("guardrail", ID + ":1", "desk", "none"));

  @Test
  void both_doors_open_on_the_same_with_a_guardrail() {
    var cdk = Facts.of(named.template());
    assertThat(
            Doors.unexplained(
                Doors.differences(cdk, Facts.of(Doors.sam(Set.of("GuardrailGiven"))))))
        .isEmpty();
  }

  @Test
  void chat_asks_it_and_the_card_names_it() {
    for (var function : new FunctionName[] {FunctionName.CHAT, FunctionName.SESSION}) {
      assertThat(new Policies(named).told(function).path("PARLOR_GUARDRAIL").asString())
          .isEqualTo(ID + ":1,0.60");
    }
    var dear = Synthesized.with(Map.of("guardrail", ID + ":1", "guardrailPrice", "0.15"));
    assertThat(new Policies(dear).told(FunctionName.CHAT).path("PARLOR_GUARDRAIL").asString())
        .isEqualTo(ID + ":1,0.15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc123",
        "*:1",
        "abc123:0",
        "abc123:1,9",
        "us.guardrail.v1:0",
        "arn:aws:bedrock:us-east-1:111122223333:guardrail/abc123:1"
      })
  void one_that_is_no_id_and_version_is_not_synthesized(String guardrail) {
    assertThatThrownBy(() -> Synthesized.with(Map.of("guardrail", guardrail)))
        .hasStackTraceContaining("-c guardrail must be");
  }
}
