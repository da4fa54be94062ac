package parlor.guard.mask;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The older form of a bitcoin address, with its four check bytes. */
final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final int BYTES = 25;

  private Base58() {}

  static boolean checks(String text, int from, int to) {
    if (text.charAt(from) != '1' && text.charAt(from) != '3') {
      return false;
    }
    var number = BigInteger.ZERO;
    for (int i = from; i < to; i++) {
      int value = ALPHABET.indexOf(text.charAt(i));
      if (value < 0) {
        return false;
      }
      number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(value));
    }
    var bytes = number.toByteArray();
    if (bytes.length > BYTES) {
      return false;
    }
    var whole = new byte[BYTES];
    System.arraycopy(bytes, 0, whole, BYTES - bytes.length, bytes.length);
    var hash = sha256(sha256(Arrays.copyOf(whole, BYTES - 4)));
    return Arrays.equals(hash, 0, 4, whole, BYTES - 4, BYTES);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
