package parlor.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://casa.example",
        "http://127.0.0.1:8787",
        "https://xn--caf-dma.example",
        "http://[::1]:80"
      })
  void what_browsers_send_is_an_origin(String text) {
    assertThat(Origin.parse(text)).contains(new Origin(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "casa.example",
        "https://casa.example/",
        "https://casa.example/path",
        "https://Casa.example",
        "https://user@casa.example",
        "file://",
        "https://",
        "https://casa.example, https://other.example",
        "javascript:alert(1)",
        "https://-a.example"
      })
  void anything_else_is_none(String text) {
    assertThat(Origin.parse(text)).isEmpty();
  }
}
