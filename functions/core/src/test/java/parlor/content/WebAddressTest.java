package parlor.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "www.casa.example, https://www.casa.example/",
    "HTTP://Casa.Example:80/a/../b?utm_source=x&q=1#top, http://casa.example/b?q=1",
    "https://casa.example:443, https://casa.example/",
    "https://casa.example:8443/a b, https://casa.example:8443/a%20b",
    "https://casa.example/año, https://casa.example/a%C3%B1o",
    "https://cañón.example/, https://xn--can-8mak.example/",
    "https://casa.example/?fbclid=1, https://casa.example/",
  })
  void an_address_has_one_spelling(String typed, String address) {
    assertThat(WebAddress.typed(typed)).map(Object::toString).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://casa.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "jar:http://a!/",
        "https://user:secret@casa.example/",
        "https://",
        "mailto:a@casa.example",
        "https://a b/"
      })
  void what_is_not_of_the_web_is_no_address(String typed) {
    assertThat(WebAddress.typed(typed)).isEmpty();
  }

  @Test
  void an_address_without_end_is_none() {
    assertThat(WebAddress.of("https://casa.example/" + "a".repeat(2_000))).isEmpty();
  }
}
