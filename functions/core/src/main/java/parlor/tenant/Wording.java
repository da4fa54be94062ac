package parlor.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import parlor.id.Sha256;

/**
 * What somebody is told, or agrees to, word for word.
 *
 * @param version 12 hexadecimal digits of the text's SHA-256, so a changed text is a new version
 */
public record Wording(String text, String version) {
  public static Wording of(String text) {
    return new Wording(text, HexFormat.of().formatHex(Sha256.of(text.getBytes(UTF_8)), 0, 6));
  }
}
