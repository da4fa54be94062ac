package parlor.extract;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which characters some bytes are. A byte order mark decides; UTF-16 without one shows by its zero
 * bytes; bytes that are valid UTF-8 and not mere ASCII are UTF-8, whatever was declared, since no
 * other text looks like it by chance; then what was declared, if it fits; then windows-1252.
 */
final class Characters {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern META =
      Pattern.compile(
          "(?i)<(?:meta[^>]*charset|\\?xml[^>]*encoding)\\s*=\\s*[\"']?([\\w.:-]{2,40})");

  private Characters() {}

  static String of(byte[] bytes, Optional<String> declared) {
    var text = new String(bytes, charset(bytes, declared));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes, Optional<String> declared) {
    if (begins(bytes, 0xef, 0xbb, 0xbf)) {
      return UTF_8;
    }
    if (begins(bytes, 0xfe, 0xff) || zeros(bytes, 0) > 0.3) {
      return UTF_16BE;
    }
    if (begins(bytes, 0xff, 0xfe) || zeros(bytes, 1) > 0.3) {
      return UTF_16LE;
    }
    if (fits(bytes, UTF_8)) {
      return UTF_8;
    }
    return declared
        .or(() -> meta(bytes))
        .flatMap(Characters::named)
        // In the wild, ISO-8859-1 means windows-1252 (WHATWG Encoding).
        .filter(charset -> !charset.name().equals("ISO-8859-1") && fits(bytes, charset))
        .orElse(WINDOWS);
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The share of zeros at even or odd places; text in UTF-16 has them on one side only. */
  private static double zeros(byte[] bytes, int from) {
    int most = Math.min(bytes.length, 2_000);
    int here = 0;
    int there = 0;
    for (int i = 0; i < most; i++) {
      if (bytes[i] == 0) {
        here += (i & 1) == from ? 1 : 0;
        there += (i & 1) == from ? 0 : 1;
      }
    }
    return most < 4 || there * 4 > here ? 0 : here * 2.0 / most;
  }

  private static boolean fits(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Optional<String> meta(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, 2_000), WINDOWS);
    var meta = META.matcher(head);
    return meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
