package parlor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardrailSettingTest {
  @Test
  void is_read_with_a_price_or_counted_as_a_dear_one() {
    assertThat(GuardrailSetting.read("abc123:4,0.15"))
        .contains(new GuardrailSetting("abc123", "4", 150));
    assertThat(GuardrailSetting.read("abc123:DRAFT"))
        .contains(new GuardrailSetting("abc123", "DRAFT", 600));
    assertThat(GuardrailSetting.read("abc:1,0.0001").orElseThrow().price()).isEqualTo(1);
  }

  @Test
  void nothing_is_nothing() {
    assertThat(GuardrailSetting.read("")).isEmpty();
    assertThat(GuardrailSetting.read("none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "abc:", "abc:0", "ABC:1", "abc:1,", "abc:1,-2", "a b:1", "*:1"})
  void what_is_no_guardrail_is_refused(String text) {
    assertThatThrownBy(() -> GuardrailSetting.read(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void characters_are_counted_not_their_halves() {
    var setting = new GuardrailSetting("abc", "1", 10);
    assertThat(setting.cost("😀".repeat(1_000))).isEqualTo(10);
    assertThat(setting.cost("😀".repeat(1_001))).isEqualTo(20);
  }
}
