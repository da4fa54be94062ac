package parlor.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import parlor.session.Tokens;
import parlor.session.VisitToken;

/**
 * Tokens sealed under a Tink keyset. Tink puts the key's id in front, so after a rotation the
 * tokens of the older keys still open.
 */
final class TinkTokens implements Tokens {
  private static final byte[] PURPOSE = "parlor visit token 1".getBytes(US_ASCII);
  private static final int LONGEST = 2_048;

  private final Aead aead;

  TinkTokens(Aead aead) {
    this.aead = aead;
  }

  @Override
  public String seal(VisitToken token) {
    try {
      var sealed = aead.encrypt(TokenBytes.write(token), PURPOSE);
      return text(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<VisitToken> open(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var sealed = Base64.getUrlDecoder().decode(text);
      // The last character may have spare bits; only one way of writing a token is it.
      return text(sealed).equals(text)
          ? Optional.of(TokenBytes.read(aead.decrypt(sealed, PURPOSE)))
          : Optional.empty();
    } catch (IllegalArgumentException | GeneralSecurityException | IOException e) {
      return Optional.empty();
    }
  }

  private static String text(byte[] sealed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }
}
