package parlor.id;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDv7 (RFC 9562): ids that sort by the moment they were made, to the millisecond. */
public final class TimeOrdered {
  private TimeOrdered() {}

  /** An id of this moment; {@code random} is 10 bytes. */
  public static UUID of(Instant now, byte[] random) {
    long high =
        (now.toEpochMilli() << 16) | 0x7000 | ((random[0] & 0x0f) << 8) | (random[1] & 0xff);
    long low = 0;
    for (int i = 2; i < 10; i++) {
      low = (low << 8) | (random[i] & 0xff);
    }
    return new UUID(high, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
  }

  /** The same; {@code random} is a secure one where nobody may guess it. */
  public static UUID of(Instant now, RandomGenerator random) {
    var bytes = new byte[10];
    random.nextBytes(bytes);
    return of(now, bytes);
  }

  /** Whether it is one. */
  public static boolean is(UUID id) {
    return id.version() == 7;
  }

  /** When it was made, to the millisecond. */
  public static Instant at(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }
}
