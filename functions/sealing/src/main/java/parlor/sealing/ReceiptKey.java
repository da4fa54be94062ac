package parlor.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import java.util.Base64;
import parlor.erasure.Copies;
import parlor.erasure.Receipt;
import parlor.erasure.Receipts;
import parlor.erasure.SignedReceipt;

/**
 * Signs receipts with Ed25519. The key is derived from a secret that is never rotated, so that a
 * receipt can be checked years later with the key that was published when it was given.
 */
public final class ReceiptKey implements Receipts {
  private static final String PURPOSE = "parlor receipts 1";

  private final Ed25519Sign.KeyPair keys;

  private ReceiptKey(Ed25519Sign.KeyPair keys) {
    this.keys = keys;
  }

  /** The key that this secret has for receipts; at least 32 random characters or bytes. */
  public static ReceiptKey derivedFrom(byte[] secret) {
    try {
      return new ReceiptKey(
          Ed25519Sign.KeyPair.newKeyPairFromSeed(Derivation.derive(secret, PURPOSE, 32)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public SignedReceipt sign(Receipt receipt) {
    try {
      var signature =
          new Ed25519Sign(keys.getPrivateKey()).sign(receipt.canonical().getBytes(UTF_8));
      return new SignedReceipt(receipt, key(), base64(signature));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whoever has the secret in hand makes the copies, too. */
  @Override
  public Copies copies() {
    return Copies.OWN;
  }

  @Override
  public String key() {
    return base64(keys.getPublicKey());
  }

  /** Whether the holder of {@code key} signed this text; asks nobody. */
  public static boolean signed(String key, String canonical, String signature) {
    try {
      var decoder = Base64.getUrlDecoder();
      new Ed25519Verify(decoder.decode(key))
          .verify(decoder.decode(signature), canonical.getBytes(UTF_8));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
