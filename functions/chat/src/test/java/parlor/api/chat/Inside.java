package parlor.api.chat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import parlor.aws.Aws;
import parlor.seal.Blind;
import parlor.seal.KeyChain;
import parlor.seal.RecordId;
import parlor.seal.Seal;
import parlor.seal.Vault;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/**
 * The time spent finding a tenant's role, opening its keys, sealing and unsealing; on all threads.
 */
final class Inside {
  private final AtomicLong nanos = new AtomicLong();

  void reset() {
    nanos.set(0);
  }

  long nanos() {
    return nanos.get();
  }

  Aws of(Aws tenants) {
    return new Aws(
        tenants.http(),
        tenants.credentials(),
        tenants.region(),
        tenant -> timed(() -> tenants.access().of(tenant)),
        tenants.people());
  }

  Vault of(Vault vault) {
    return new Vault() {
      @Override
      public WrappedKey newTenantKey(TenantId tenant) {
        return vault.newTenantKey(tenant);
      }

      @Override
      public KeyChain newRecordKey(TenantId tenant, RecordId record, WrappedKey tenantKey) {
        return vault.newRecordKey(tenant, record, tenantKey);
      }

      @Override
      public WrappedKey rotated(TenantId tenant, WrappedKey tenantKey) {
        return vault.rotated(tenant, tenantKey);
      }

      @Override
      public Optional<WrappedKey> rewrapped(TenantId tenant, RecordId record, KeyChain keys) {
        return vault.rewrapped(tenant, record, keys);
      }

      @Override
      public Seal open(TenantId tenant, RecordId record, KeyChain keys) {
        return of(timed(() -> vault.open(tenant, record, keys)));
      }

      @Override
      public Blind blind(TenantId tenant, WrappedKey tenantKey) {
        return timed(() -> vault.blind(tenant, tenantKey));
      }
    };
  }

  private Seal of(Seal seal) {
    return new Seal() {
      @Override
      public byte[] seal(byte[] plain, String place) {
        return timed(() -> seal.seal(plain, place));
      }

      @Override
      public byte[] open(byte[] sealed, String place) {
        return timed(() -> seal.open(sealed, place));
      }
    };
  }

  private <T> T timed(Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      nanos.addAndGet(System.nanoTime() - start);
    }
  }
}
