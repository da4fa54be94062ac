package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.tenant.Language;

class LanguageGuessTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cuanto cuesta",
        "q horario teneis",
        "donde estais",
        "teneis wifi",
        "hola",
        "puedo ir con mi perro",
        "¿precio?",
        "kiero una cita",
        "se puede pagar con tarjeta"
      })
  void spanish_is_known_without_accents(String text) {
    assertThat(LanguageGuess.of(text, Language.EN)).isEqualTo(Language.ES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how much",
        "where r u",
        "opening hours pls",
        "do you have wifi",
        "hello",
        "can i bring my dog",
        "wheres my order",
        "is it dishwasher safe"
      })
  void english_is_known_in_short_messages(String text) {
    assertThat(LanguageGuess.of(text, Language.ES)).isEqualTo(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wifi", "???", "👍", "12", "ok"})
  void where_a_text_does_not_tell_the_page_does(String text) {
    assertThat(LanguageGuess.of(text, Language.ES)).isEqualTo(Language.ES);
    assertThat(LanguageGuess.of(text, Language.EN)).isEqualTo(Language.EN);
  }
}
