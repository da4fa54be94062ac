package parlor.api.chat;

import java.util.Optional;
import parlor.seal.Blind;
import parlor.seal.KeyChain;
import parlor.seal.RecordId;
import parlor.seal.Seal;
import parlor.seal.Vault;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/** Seals nothing: what a message costs without it. */
final class OpenVault implements Vault {
  private static final Seal OPEN =
      new Seal() {
        @Override
        public byte[] seal(byte[] plain, String place) {
          return plain;
        }

        @Override
        public byte[] open(byte[] sealed, String place) {
          return sealed;
        }
      };

  @Override
  public WrappedKey newTenantKey(TenantId tenant) {
    throw new UnsupportedOperationException("the operator makes keys");
  }

  @Override
  public KeyChain newRecordKey(TenantId tenant, RecordId record, WrappedKey tenantKey) {
    throw new UnsupportedOperationException("the operator makes keys");
  }

  @Override
  public WrappedKey rotated(TenantId tenant, WrappedKey tenantKey) {
    throw new UnsupportedOperationException("the operator rotates keys");
  }

  @Override
  public Optional<WrappedKey> rewrapped(TenantId tenant, RecordId record, KeyChain keys) {
    throw new UnsupportedOperationException("the operator rotates keys");
  }

  @Override
  public Seal open(TenantId tenant, RecordId record, KeyChain keys) {
    return OPEN;
  }

  @Override
  public Blind blind(TenantId tenant, WrappedKey tenantKey) {
    throw new UnsupportedOperationException("nobody is named here");
  }
}
