package parlor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Answers stopped at 14:30 on 2026-11-24",
        "ticket 4711",
        "El dueño lo pidió: revisar respuestas",
        "¿Por qué 3 visitas sin respuesta?"
      })
  void a_line_of_plain_words_is_a_reason(String text) {
    assertThat(Reason.parse(" " + text + " ")).contains(new Reason(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "two\nlines",
        "a bell \u0007",
        "turned \u202e round",
        "asked by ana@casa.example",
        "call +34 600 123 456",
        "600123456 asked",
        "(600) 123-4567"
      })
  void what_is_no_line_or_may_name_somebody_is_none(String text) {
    assertThat(Reason.parse(text)).isEmpty();
    assertThatThrownBy(() -> new Reason(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_is_bounded() {
    assertThat(Reason.parse("é".repeat(Reason.MOST))).isPresent();
    assertThat(Reason.parse("é".repeat(Reason.MOST + 1))).isEmpty();
  }

  @Test
  void it_does_not_say_itself_by_accident() {
    assertThat(new Reason("canary").toString()).doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana@casa.example", "+34600123456", "600123456", "Ana", "a b", ""})
  void an_actor_cannot_be_an_address_or_a_number(String text) {
    assertThatThrownBy(() -> new Actor(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
