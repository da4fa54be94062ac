package parlor.guard.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Text packed into letters and figures: base64, of either alphabet, and hex. */
final class Packed {
  /** Shorter ones are words. */
  private static final int LEAST = 16;

  private static final int LEAST_PADDED = 8;

  private Packed() {}

  static boolean is(char c) {
    return c < 0x80
        && ((c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || c == '+'
            || c == '/'
            || c == '-'
            || c == '_');
  }

  /** The run that begins here; null if it says nothing a person can read. */
  static @Nullable Run run(String text, int from) {
    int end = from;
    while (end < text.length() && is(text.charAt(end))) {
      end++;
    }
    int past = end;
    while (past < text.length() && past - end < 2 && text.charAt(past) == '=') {
      past++;
    }
    int least = past > end ? LEAST_PADDED : LEAST;
    if (end - from < least) {
      return null;
    }
    var packed = text.substring(from, end);
    var says = unhex(packed);
    says = says == null ? unbase64(packed) : says;
    return says == null ? null : new Run(says, past);
  }

  private static @Nullable String unhex(String packed) {
    for (int i = 0; i < packed.length(); i++) {
      if (Character.digit(packed.charAt(i), 16) < 0) {
        return null;
      }
    }
    return packed.length() % 2 == 1 ? null : readable(HexFormat.of().parseHex(packed));
  }

  private static @Nullable String unbase64(String packed) {
    var usual = packed.replace('-', '+').replace('_', '/');
    int whole = usual.length() % 4 == 1 ? usual.length() - 1 : usual.length();
    try {
      return readable(Base64.getDecoder().decode(usual.substring(0, whole)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String readable(byte[] bytes) {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7F) {
        return null;
      }
      letters += Character.isLetter(c) || c == ' ' ? 1 : 0;
    }
    return letters * 2 > text.length() ? text : null;
  }
}
