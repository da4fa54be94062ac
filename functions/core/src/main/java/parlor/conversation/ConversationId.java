package parlor.conversation;

import java.time.Instant;
import java.util.UUID;
import parlor.id.TimeOrdered;
import parlor.seal.RecordId;

/** A conversation; its id is a UUIDv7 (RFC 9562), so ids sort by when conversations began. */
public record ConversationId(UUID value) {
  /** How the keyring marks conversations. */
  public static final char KIND = 'c';

  public ConversationId {
    if (!TimeOrdered.is(value)) {
      throw new IllegalArgumentException("a conversation id is a UUIDv7");
    }
  }

  /** An id of this moment; {@code random} is 10 bytes. */
  public static ConversationId of(Instant now, byte[] random) {
    return new ConversationId(TimeOrdered.of(now, random));
  }

  /** When it began, to the millisecond. */
  public Instant startedAt() {
    return TimeOrdered.at(value);
  }

  /** Its row in the keyring. */
  public RecordId record() {
    return new RecordId(KIND, value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
