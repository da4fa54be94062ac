package parlor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelListTest {
  @Test
  void models_come_in_the_order_they_are_named_in() {
    assertThat(
            ModelList.read(
                " main=bedrock:anthropic.claude-x-v1:0  own=openai:qwen3:8b@https://m.example/v1 "
                    + "far=bedrock-any-region:eu.some.model near=openai-plain-http:q@http://gpu:1"))
        .containsExactly(
            new ModelSetting.Bedrock("main", "anthropic.claude-x-v1:0", false, Price.DEAR),
            new ModelSetting.OpenAi(
                "own", "qwen3:8b", URI.create("https://m.example/v1"), false, Price.FREE),
            new ModelSetting.Bedrock("far", "eu.some.model", true, Price.DEAR),
            new ModelSetting.OpenAi("near", "q", URI.create("http://gpu:1"), true, Price.FREE));
  }

  @Test
  void behind_a_comma_stands_what_a_model_costs() {
    assertThat(ModelList.read("main=bedrock:amazon.x,0.06/0.24 own=openai:q@https://m.example,1/2"))
        .extracting(ModelSetting::price)
        .containsExactly(new Price(60_000, 240_000), new Price(1_000_000, 2_000_000));
  }

  @Test
  void no_text_names_no_model() {
    assertThat(ModelList.read("  ")).isEmpty();
    assertThat(ModelList.read("none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=bedrock:x b=openai:y",
        "a=bedrock:x b=bedrock:y,cheap",
        "a=bedrock:x b=bedrock:y@https://m.example",
        "a=bedrock:x b=carrier-pigeon:y",
        "a=bedrock:x =bedrock:y",
        "a=bedrock:x a=bedrock:y"
      })
  void an_entry_that_makes_no_sense_is_named_by_its_number(String text) {
    assertThatThrownBy(() -> ModelList.read(text)).hasMessageContaining("model 2 ");
  }
}
