package parlor.extract;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CharactersTest {
  private static final String TEXT = "¿Mañana abrís? Sí – 7 €";

  static Stream<Arguments> texts() {
    var windows = Charset.forName("windows-1252");
    var meta = "<meta charset=\"ISO-8859-2\">Łódź";
    return Stream.of(
        Arguments.of(TEXT, TEXT.getBytes(UTF_8), "utf-8"),
        Arguments.of(TEXT, TEXT.getBytes(UTF_8), "ISO-8859-1"),
        Arguments.of(TEXT, TEXT.getBytes(UTF_8), ""),
        Arguments.of(TEXT, ("\ufeff" + TEXT).getBytes(UTF_8), "windows-1252"),
        Arguments.of(TEXT, TEXT.getBytes(windows), "utf-8"),
        Arguments.of(TEXT, TEXT.getBytes(windows), "ISO-8859-1"),
        Arguments.of(TEXT, TEXT.getBytes(windows), "no-such-charset"),
        Arguments.of(TEXT, TEXT.getBytes(UTF_16LE), ""),
        Arguments.of(TEXT, TEXT.getBytes(UTF_16BE), "utf-8"),
        Arguments.of(TEXT, ("\ufeff" + TEXT).getBytes(UTF_16LE), ""),
        Arguments.of(TEXT, ("\ufeff" + TEXT).getBytes(UTF_16BE), "utf-8"),
        Arguments.of(meta, meta.getBytes(Charset.forName("ISO-8859-2")), ""),
        Arguments.of("a", new byte[] {'a'}, ""),
        Arguments.of("", new byte[0], "utf-16"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_is_read_whatever_was_declared(String text, byte[] bytes, String declared) {
    var said = declared.isEmpty() ? Optional.<String>empty() : Optional.of(declared);
    assertThat(Characters.of(bytes, said)).isEqualTo(text);
  }
}
