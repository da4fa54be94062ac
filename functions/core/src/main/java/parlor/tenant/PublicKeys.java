package parlor.tenant;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks public keys: {@code pk_}, version, tenant, serial and an HMAC-SHA256 cut to 80
 * bits. A forged key is refused here, with no request to anything.
 */
public final class PublicKeys {
  private static final Pattern FORM =
      Pattern.compile("pk_1([a-z2-7]{20})([a-z2-7]{12})([a-z2-7]{16})");

  private final Supplier<SecretKeySpec> secret;

  /** {@code secret} is at least 32 random bytes. */
  public PublicKeys(byte[] secret) {
    var key = key(secret);
    this.secret = () -> key;
  }

  /**
   * With a secret that is asked for when a key is made or checked, not before; what it throws comes
   * through.
   *
   * @param secret gives at least 32 random bytes, always the same
   */
  public PublicKeys(Supplier<byte[]> secret) {
    this.secret = () -> key(secret.get());
  }

  private static SecretKeySpec key(byte[] secret) {
    if (secret.length < 32) {
      throw new IllegalArgumentException("the public-key secret needs 32 bytes");
    }
    return new SecretKeySpec(secret, "HmacSHA256");
  }

  /** A new serial from 8 random bytes (60 bits are used). */
  public static String serial(byte[] random) {
    return Base32.encode(random, 12);
  }

  /** The text of a key, as pasted into pages. */
  public String text(PublicKey key) {
    var body = "pk_1" + key.tenant().value().substring(2) + key.serial();
    return body + mac(body);
  }

  /** The key behind a text, or empty if the text is not one we made. */
  public Optional<PublicKey> read(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var expected = mac(text.substring(0, text.length() - 16));
    if (!MessageDigest.isEqual(expected.getBytes(US_ASCII), form.group(3).getBytes(US_ASCII))) {
      return Optional.empty();
    }
    return Optional.of(new PublicKey(new TenantId("t_" + form.group(1)), form.group(2)));
  }

  private String mac(String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(secret.get());
      return Base32.encode(mac.doFinal(body.getBytes(US_ASCII)), 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }
}
