package parlor.guard.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.guard.grammar.Lists;
import parlor.guard.text.Normalised;

class GreyBandTest {
  private static final Judge JUDGE = new Judge();
  private static final GreyBand BAND = new GreyBand();

  private static boolean isGrey(String text) {
    var normalised = Normalised.of(text);
    return BAND.has(JUDGE.judge(normalised), normalised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When is breakfast, and is it fit for Muslims?",
        "Is there a discount for women on Mondays?",
        "That driver of yours is stupid",
        "Los gitanos de la plaza, ¿son clientes?",
        "What a slut of a bike that is"
      })
  void where_a_group_or_an_insult_is_named_a_second_opinion_is_worth_its_price(String text) {
    assertThat(isGrey(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When is breakfast?",
        "My parcel has not arrived and I am angry about it.",
        "¿Puedo llevar al perro?",
        "What is the exchange rate of the pound?"
      })
  void an_ordinary_message_is_not(String text) {
    assertThat(isGrey(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"If you want to kill yourself, call 024. Women too.", "I want to kill myself"})
  void nobody_in_danger_is_sent_to_a_strangers_filter(String text) {
    assertThat(isGrey(text)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("stopped")
  void what_is_stopped_is_no_longer_in_doubt(String text) {
    assertThat(isGrey(text)).isFalse();
  }

  static Stream<String> stopped() {
    return Lists.lines(GreyBandTest.class, "stopped.txt").stream()
        .map(line -> line.substring(line.indexOf('|') + 1));
  }
}
