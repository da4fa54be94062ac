package parlor.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import parlor.seal.Seal;
import parlor.seal.Unreadable;

/** AES-256-GCM of the JDK under a key of its own, with the place bound in. */
final class TestSeal implements Seal {
  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  TestSeal() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, "AES");
  }

  @Override
  public byte[] seal(byte[] plain, String place) {
    var nonce = new byte[12];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
      // As Tink does: a 5-byte key prefix before nonce and text.
      return ByteBuffer.allocate(17 + sealed.length)
          .put(new byte[5])
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, String place) {
    var nonce = new byte[12];
    ByteBuffer.wrap(sealed, 5, 12).get(nonce);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, 17, sealed.length - 17);
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(128, nonce));
    cipher.updateAAD(place.getBytes(UTF_8));
    return cipher;
  }
}
