package parlor.limit;

import java.time.Instant;
import java.util.Optional;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;

/** Keys that are only taken from: nobody looks at them or changes them. */
public abstract class TakenKeys implements Keys {
  @Override
  public boolean reserve(PublicKey key, Instant now, long most) {
    throw new AssertionError("nothing is reserved");
  }

  @Override
  public void settle(PublicKey key, Instant reserved, long unused) {
    throw new AssertionError("nothing was reserved");
  }

  @Override
  public boolean pressed(PublicKey key, Instant now) {
    return false;
  }

  @Override
  public Optional<KeyItem> read(PublicKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void write(PublicKey key, KeyItem item) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean list(PublicKey key, Origin origin) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void unlist(PublicKey key, Origin origin) {
    throw new UnsupportedOperationException();
  }
}
