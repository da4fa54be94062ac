package parlor.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import parlor.seal.Blind;

/**
 * A tenant's key, opened: one generation or two, of which the newest wraps, and what blinds its
 * index, which stays.
 */
record TenantKey(KeysetHandle keyset, Aead aead, SecretKeySpec blinding) {
  private static final String HMAC = "HmacSHA256";

  /** Begins one that was rotated. A keyset of Tink's begins otherwise. */
  private static final byte ROTATED = 1;

  private static final int SECRET = 32;

  /** Reads what {@link #first} or {@link #next} has written. */
  static TenantKey parse(byte[] bytes) throws GeneralSecurityException {
    boolean rotated = bytes.length > SECRET && bytes[0] == ROTATED;
    var keyset = rotated ? Arrays.copyOfRange(bytes, 1 + SECRET, bytes.length) : bytes;
    // The first generation is the secret that the blinding begins with; later ones carry it on.
    var secret =
        rotated
            ? Arrays.copyOfRange(bytes, 1, 1 + SECRET)
            : Derivation.derive(bytes, "parlor index", SECRET);
    return of(Keysets.parse(keyset), new SecretKeySpec(secret, HMAC));
  }

  private static TenantKey of(KeysetHandle keyset, SecretKeySpec blinding)
      throws GeneralSecurityException {
    return new TenantKey(keyset, Keysets.aead(keyset), blinding);
  }

  /** A new one, as it is wrapped. */
  static byte[] first() throws GeneralSecurityException {
    return Keysets.bytes(Keysets.generate());
  }

  /** Its next turn, as it is wrapped. */
  byte[] next() throws GeneralSecurityException {
    var keyset = Keysets.bytes(Keysets.next(this.keyset));
    var bytes = new byte[1 + SECRET + keyset.length];
    bytes[0] = ROTATED;
    System.arraycopy(blinding.getEncoded(), 0, bytes, 1, SECRET);
    System.arraycopy(keyset, 0, bytes, 1 + SECRET, keyset.length);
    return bytes;
  }

  /** Whether the newest generation wrapped it, by its first bytes. */
  boolean wrapped(byte[] key) {
    var prefix = Keysets.prefix(keyset);
    return key.length > prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  Blind blind() {
    return text -> {
      try {
        var mac = Mac.getInstance(HMAC);
        mac.init(blinding);
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)), 0, 16);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
      }
    };
  }

  @Override
  public String toString() {
    return "TenantKey[hidden]";
  }
}
