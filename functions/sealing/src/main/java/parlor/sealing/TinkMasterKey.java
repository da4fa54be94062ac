package parlor.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import parlor.seal.MasterKey;
import parlor.seal.Unreadable;
import parlor.tenant.TenantId;

/** A master key in this process, for hosts without KMS. */
final class TinkMasterKey implements MasterKey {
  private final Aead aead;

  TinkMasterKey(Aead aead) {
    this.aead = aead;
  }

  @Override
  public byte[] wrap(TenantId tenant, byte[] key) {
    try {
      return aead.encrypt(key, tenant.value().getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] unwrap(TenantId tenant, byte[] wrapped) {
    try {
      return aead.decrypt(wrapped, tenant.value().getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }
}
