package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.answers.SmallTalk.Heard;
import parlor.tenant.Language;

/** Who asks whom they are talking to is told; who asks for something else is not put off so. */
class SmallTalkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "am I talking to a real human being? | EN",
        "are you Maria? | EN",
        "Is this Alexa? | EN",
        "is this ChatGPT? | EN",
        "do you use AI? | EN",
        "which model are you | EN",
        "is there a real person behind this chat? | EN",
        "am I speaking with a bot or with staff? | EN",
        "Hi, are you an actual person or what? | EN",
        "eres chatgpt? | ES",
        "¿Eres un robot o una persona de verdad? | ES",
        "¿me contesta una máquina o alguien del hotel? | ES",
        "Hola, ¿eres María? | ES",
        "¿usas inteligencia artificial? | ES",
        "¿Hay alguien detrás de este chat? | ES"
      })
  void who_asks_what_it_is_is_told(String text, Language language) {
    assertThat(SmallTalk.in(text, Language.EN))
        .isEqualTo(Optional.of(new Heard(SmallTalk.IDENTITY, language)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can I speak to a person",
        "I want to talk to staff",
        "is there a person I can talk to?",
        "is Maria working today?",
        "can I talk to Maria?",
        "are you open?",
        "are you vegan?",
        "do you use olive oil?",
        "which model of kettle do you have?",
        "is there a real person at the front desk at night?",
        "quiero hablar con una persona",
        "¿puedo hablar con alguien del hotel?",
        "¿hay alguien en recepción por la noche?",
        "¿está María?"
      })
  void who_asks_for_something_else_is_not_put_off(String text) {
    assertThat(SmallTalk.in(text, Language.EN).filter(it -> it.kind() == SmallTalk.IDENTITY))
        .isEmpty();
  }
}
