package parlor.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** A tenant's key, opened: one generation or two, of which the newest wraps. */
record TenantKey(KeysetHandle keyset, Aead aead) {
  static TenantKey of(KeysetHandle keyset) throws GeneralSecurityException {
    return new TenantKey(keyset, Keysets.aead(keyset));
  }

  /** Whether the newest generation wrapped it, by its first bytes. */
  boolean wrapped(byte[] key) {
    var prefix = Keysets.prefix(keyset);
    return key.length > prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }
}
