package parlor.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What we keep of a visitor's secret. Secrets have 192 random bits or more, so a plain hash cannot
 * be searched.
 *
 * @param hex SHA-256 in hexadecimal
 */
public record SecretHash(String hex) {
  public static SecretHash of(byte[] secret) {
    try {
      return new SecretHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** Compares in constant time. */
  public boolean matches(SecretHash other) {
    return MessageDigest.isEqual(hex.getBytes(US_ASCII), other.hex.getBytes(US_ASCII));
  }
}
