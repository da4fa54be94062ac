package parlor.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import parlor.tenant.TenantId;

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
    var hash = mac(HexFormat.of().parseHex(address.network()));
    return new HashedAddress(HexFormat.of().formatHex(hash, 0, 16));
  }

  /** A secret for challenges to this address alone, in hexadecimal; it ends with the day. */
  String challengeKey(TenantId tenant, HashedAddress address) {
    var whose = "parlor challenge 1 " + tenant.value() + " " + address.value();
    return HexFormat.of().formatHex(mac(whose.getBytes(US_ASCII)));
  }

  private byte[] mac(byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac.doFinal(message);
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
