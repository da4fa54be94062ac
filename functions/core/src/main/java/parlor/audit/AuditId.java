package parlor.audit;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import parlor.id.TimeOrdered;

/**
 * An entry's place in the audit of a business: a UUIDv7, so entries sort by when they were made.
 */
public record AuditId(UUID value) {
  public AuditId {
    if (!TimeOrdered.is(value)) {
      throw new IllegalArgumentException("an audit id is a UUIDv7");
    }
  }

  /** An id of this moment; {@code random} is 10 bytes. */
  public static AuditId of(Instant now, byte[] random) {
    return new AuditId(TimeOrdered.of(now, random));
  }

  /** The same; {@code random} is a secure one. */
  public static AuditId of(Instant now, RandomGenerator random) {
    return new AuditId(TimeOrdered.of(now, random));
  }

  /** When it happened, to the millisecond. */
  public Instant at() {
    return TimeOrdered.at(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
