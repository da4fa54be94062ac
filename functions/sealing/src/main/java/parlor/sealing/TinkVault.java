package parlor.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import parlor.seal.Blind;
import parlor.seal.KeyChain;
import parlor.seal.MasterKey;
import parlor.seal.RecordId;
import parlor.seal.Seal;
import parlor.seal.Unreadable;
import parlor.seal.Vault;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/** The order of keys, under Tink. */
public final class TinkVault implements Vault {
  private final MasterKey master;
  private final TenantKeys tenantKeys;

  public TinkVault(MasterKey master, Clock clock) {
    this.master = master;
    this.tenantKeys = new TenantKeys(master, clock);
  }

  @Override
  public WrappedKey newTenantKey(TenantId tenant) {
    try {
      return new WrappedKey(master.wrap(tenant, TenantKey.first()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public WrappedKey rotated(TenantId tenant, WrappedKey tenantKey) {
    try {
      var next = tenantKeys.open(tenant, tenantKey).next();
      return new WrappedKey(master.wrap(tenant, next));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public KeyChain newRecordKey(TenantId tenant, RecordId record, WrappedKey tenantKey) {
    try {
      var key = Random.randBytes(32);
      var wrapped = tenantKeys.open(tenant, tenantKey).aead().encrypt(key, name(tenant, record));
      return new KeyChain(tenantKey, new WrappedKey(wrapped));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<WrappedKey> rewrapped(TenantId tenant, RecordId record, KeyChain keys) {
    var tenantKey = tenantKeys.open(tenant, keys.tenantKey());
    var old = keys.recordKey().bytes();
    if (tenantKey.wrapped(old)) {
      return Optional.empty();
    }
    try {
      var name = name(tenant, record);
      var aead = tenantKey.aead();
      return Optional.of(new WrappedKey(aead.encrypt(aead.decrypt(old, name), name)));
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }

  @Override
  public Seal open(TenantId tenant, RecordId record, KeyChain keys) {
    try {
      var name = name(tenant, record);
      var tenantKey = tenantKeys.open(tenant, keys.tenantKey());
      var key = tenantKey.aead().decrypt(keys.recordKey().bytes(), name);
      return new RecordSeal(Keysets.record(key), tenant + "|" + record.value());
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }

  @Override
  public Blind blind(TenantId tenant, WrappedKey tenantKey) {
    return tenantKeys.open(tenant, tenantKey).blind();
  }

  private static byte[] name(TenantId tenant, RecordId record) {
    return (tenant + "|" + record.value()).getBytes(UTF_8);
  }

  private record RecordSeal(Aead aead, String name) implements Seal {
    @Override
    public byte[] seal(byte[] plain, String place) {
      try {
        return aead.encrypt(plain, at(place));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
      try {
        return aead.decrypt(sealed, at(place));
      } catch (GeneralSecurityException e) {
        throw new Unreadable(e);
      }
    }

    private byte[] at(String place) {
      return (name + "|" + place).getBytes(UTF_8);
    }

    @Override
    public String toString() {
      return "Seal[" + name + "]";
    }
  }
}
