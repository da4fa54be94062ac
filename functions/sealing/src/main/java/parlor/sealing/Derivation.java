package parlor.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** Keys made from one random secret with HKDF-SHA256 (RFC 5869), a different one per purpose. */
public final class Derivation {
  /** Characters or bytes of the secret; fewer are refused. */
  public static final int LEAST = 32;

  private Derivation() {}

  /**
   * {@code length} bytes for a purpose, which is a fixed text.
   *
   * @param secret at least 32 random characters or bytes
   */
  public static byte[] derive(byte[] secret, String purpose, int length) {
    if (secret.length < LEAST) {
      throw new IllegalArgumentException("a secret needs 32 random characters or more");
    }
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .thenExpand(purpose.getBytes(US_ASCII), length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA256 is part of JDK 25", e);
    }
  }
}
