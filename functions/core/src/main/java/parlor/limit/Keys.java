package parlor.limit;

import java.time.Instant;
import java.util.Optional;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;

/** The items behind public keys. */
public interface Keys {
  /**
   * Status, origin, bucket and month in one conditional write. Nothing is taken unless all admit.
   *
   * @throws parlor.failure.Unavailable when the store cannot say
   */
  KeyVerdict take(PublicKey key, Origin origin, Instant now);

  Optional<KeyItem> read(PublicKey key);

  /** Writes what the business has set; the bucket and the month's count stay as they are. */
  void write(PublicKey key, KeyItem item);
}
