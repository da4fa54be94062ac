package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.tenant.Language;
import tools.jackson.databind.json.JsonMapper;

class AskTest {
  private final Ask ask =
      new Ask(
          new Faq(
              "B",
              Language.EN,
              List.of(new FaqEntry("dogs", "Can I bring my dog?", "Yes.", Optional.empty()))));

  @Test
  void a_question_gets_its_entry_a_score_and_the_answer() {
    var out = JsonMapper.shared().readTree(ask.line("{\"q\":\"may I bring my puppy\"}"));
    assertThat(out.get("entry").asString()).isEqualTo("dogs");
    assertThat(out.get("score").asDouble()).isBetween(0.5, 1.0);
    assertThat(out.get("answer").asString()).isEqualTo("Yes.");
  }

  @Test
  void small_talk_and_what_is_not_said_have_no_entry() {
    for (var q : List.of("hi", "do you repair bicycles")) {
      var out = JsonMapper.shared().readTree(ask.line("{\"q\":\"" + q + "\"}"));
      assertThat(out.get("entry").isNull()).isTrue();
      assertThat(out.get("answer").asString()).isNotBlank();
      assertThat(out.get("score").asDouble()).isLessThan(0.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nope", "[]", "null", "{}", "{\"q\":1}", "{\"q\":null}", "{\"q\":"})
  void a_malformed_line_gets_a_line_that_says_so(String line) {
    assertThat(ask.line(line)).startsWith("{\"error\":").doesNotContain("\n");
  }
}
