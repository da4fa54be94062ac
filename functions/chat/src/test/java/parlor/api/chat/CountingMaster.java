package parlor.api.chat;

import java.util.concurrent.atomic.AtomicInteger;
import parlor.seal.MasterKey;
import parlor.tenant.TenantId;

/** A master key that counts what on AWS would be a KMS Decrypt. */
final class CountingMaster implements MasterKey {
  private final MasterKey real;
  final AtomicInteger unwraps = new AtomicInteger();

  CountingMaster(MasterKey real) {
    this.real = real;
  }

  @Override
  public byte[] wrap(TenantId tenant, byte[] key) {
    return real.wrap(tenant, key);
  }

  @Override
  public byte[] unwrap(TenantId tenant, byte[] wrapped) {
    unwraps.incrementAndGet();
    return real.unwrap(tenant, wrapped);
  }
}
