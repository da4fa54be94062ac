package parlor.limit;

import java.time.Instant;
import java.util.Optional;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;

/** The items behind public keys. */
public interface Keys {
  /**
   * Status, origin, bucket, month and spend in one conditional write. Nothing is taken unless all
   * but the spend admit; where the month's spend has no room, the message is admitted without.
   *
   * @param most the answer may cost, in micro-dollars
   * @throws parlor.failure.Unavailable when the store cannot say
   */
  KeyVerdict take(PublicKey key, Origin origin, Instant now, long most);

  /**
   * Reserves so much of the month's spend for what no message asked for, in micro-dollars; false,
   * and nothing is taken, where the key is not live or its month has no room.
   *
   * @throws parlor.failure.Unavailable when the store cannot say
   */
  boolean reserve(PublicKey key, Instant now, long most);

  /**
   * Says what of a reservation was not needed, in micro-dollars, below zero if it was not enough:
   * settled with this instance's next reservation of the same month. What an instance takes with it
   * when it ends stays reserved.
   */
  void settle(PublicKey key, Instant reserved, long unused);

  /**
   * Whether three quarters of the key's bucket are taken, as far as this instance knows from its
   * own last message: nothing is asked.
   */
  boolean pressed(PublicKey key, Instant now);

  Optional<KeyItem> read(PublicKey key);

  /** Lists one more origin, and keeps what others list meanwhile; false if ten are listed. */
  boolean list(PublicKey key, Origin origin);

  /** Lists one origin less. */
  void unlist(PublicKey key, Origin origin);

  /** Writes what the business has set; the bucket and the month's count stay as they are. */
  void write(PublicKey key, KeyItem item);
}
