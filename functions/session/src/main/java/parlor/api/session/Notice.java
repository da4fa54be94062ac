package parlor.api.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import parlor.tenant.Language;
import parlor.tenant.Workspace;

/**
 * What a visitor is told before the first message.
 *
 * @param version 12 hexadecimal digits of the text's SHA-256, so a changed text is a new version
 */
record Notice(String text, String version) {
  static Notice of(Workspace workspace, Language language) {
    var text = CardTexts.text(language, "notice", workspace);
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return new Notice(text, HexFormat.of().formatHex(hash, 0, 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
