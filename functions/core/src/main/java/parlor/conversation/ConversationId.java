package parlor.conversation;

import java.time.Instant;
import java.util.UUID;
import parlor.seal.RecordId;

/** A conversation; its id is a UUIDv7 (RFC 9562), so ids sort by when conversations began. */
public record ConversationId(UUID value) {
  public ConversationId {
    if (value.version() != 7) {
      throw new IllegalArgumentException("a conversation id is a UUIDv7");
    }
  }

  /** An id of this moment; {@code random} is 10 bytes. */
  public static ConversationId of(Instant now, byte[] random) {
    long high =
        (now.toEpochMilli() << 16) | 0x7000 | ((random[0] & 0x0f) << 8) | (random[1] & 0xff);
    long low = 0;
    for (int i = 2; i < 10; i++) {
      low = (low << 8) | (random[i] & 0xff);
    }
    return new ConversationId(new UUID(high, (low & 0x3fffffffffffffffL) | 0x8000000000000000L));
  }

  /** When it began, to the millisecond. */
  public Instant startedAt() {
    return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
  }

  /** Its row in the keyring. */
  public RecordId record() {
    return new RecordId('c', value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
