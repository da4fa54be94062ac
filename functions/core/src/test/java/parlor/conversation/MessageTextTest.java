package parlor.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.conversation.MessageText.Reading;

class MessageTextTest {
  @Test
  void four_thousand_characters_pass_and_one_more_does_not() {
    assertThat(MessageText.read("\uD83C\uDF3B".repeat(4_000))).isInstanceOf(Reading.Text.class);
    assertThat(MessageText.read("a".repeat(4_001))).isEqualTo(new Reading.TooLong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\t", "\u200b\u200d", "\u0000\u0001", "\u202e", "\u00a0\u3000"})
  void what_shows_nothing_is_blank(String text) {
    assertThat(MessageText.read(text)).isEqualTo(new Reading.Blank());
  }

  @Test
  void controls_and_direction_overrides_are_left_out_and_words_stay() {
    assertThat(text("\u0000do\u0007 you\u202e have\u2066 a\u2069 room?\r\nfor two\ttoday "))
        .isEqualTo("do you have a room?\nfor two\ttoday");
  }

  @Test
  void joined_emoji_and_right_to_left_words_stay_whole() {
    var words = "\uD83D\uDC68\u200D\uD83D\uDC69 \u05e9\u05dc\u05d5\u05dd\u200f";
    assertThat(text(words)).isEqualTo(words);
  }

  @Test
  void half_a_surrogate_pair_is_not_text() {
    assertThat(MessageText.read("a \uD83C b")).isEqualTo(new Reading.Broken());
  }

  private static String text(String raw) {
    return ((Reading.Text) MessageText.read(raw)).text().value();
  }
}
