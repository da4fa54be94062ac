package parlor.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import parlor.id.Sha256;

/**
 * What we keep of a visitor's secret. Secrets have 192 random bits or more, so a plain hash cannot
 * be searched.
 *
 * @param hex SHA-256 in hexadecimal
 */
public record SecretHash(String hex) {
  public static SecretHash of(byte[] secret) {
    return new SecretHash(HexFormat.of().formatHex(Sha256.of(secret)));
  }

  /** Compares in constant time. */
  public boolean matches(SecretHash other) {
    return MessageDigest.isEqual(hex.getBytes(US_ASCII), other.hex.getBytes(US_ASCII));
  }
}
