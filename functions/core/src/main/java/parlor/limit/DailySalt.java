package parlor.limit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A tenant's salt of one day. Once it is destroyed, no hashed address can be tried against it. */
public final class DailySalt {
  private final byte[] bytes;

  /** {@code bytes} are 16 random ones. */
  public DailySalt(byte[] bytes) {
    if (bytes.length != 16) {
      throw new IllegalArgumentException("a salt has 16 bytes");
    }
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The address as it may be kept: HMAC-SHA256, 128 bits. */
  public HashedAddress hash(ClientAddress address) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      var hash = mac.doFinal(HexFormat.of().parseHex(address.network()));
      return new HashedAddress(HexFormat.of().formatHex(hash, 0, 16));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DailySalt salt && MessageDigest.isEqual(bytes, salt.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "DailySalt[hidden]";
  }
}
