package parlor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "María\r\nBcc: everybody@example.com",
        "María\nBcc: everybody@example.com",
        "María\rBcc: everybody@example.com",
        "María\u0085Bcc: everybody@example.com",
        "María\u2028Bcc: everybody@example.com",
        "María\u2029\u000bBcc: everybody@example.com",
      })
  void a_second_header_stays_within_the_first(String typed) {
    assertThat(HeaderText.of(typed, "–").value()).isEqualTo("María Bcc: everybody@example.com");
    assertThatThrownBy(() -> new HeaderText(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void names_of_all_writings_stay_and_overrides_of_direction_go() {
    assertThat(HeaderText.of("  مريم 🦊 \u202eevil\u202c ", "–").value()).isEqualTo("مريم 🦊 evil");
  }

  @Test
  void a_long_one_is_cut_between_characters() {
    var cut = HeaderText.of("🦊".repeat(10_000), "–").value();
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(HeaderText.MOST);
    assertThat(cut).endsWith("🦊…");
  }

  @Test
  void nothing_is_something_else() {
    assertThat(HeaderText.of("\r\n \ud83e", "Somebody").value()).isEqualTo("Somebody");
  }
}
