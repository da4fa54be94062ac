package parlor.lead;

import java.time.Instant;
import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.id.TimeOrdered;
import parlor.seal.RecordId;

/**
 * A lead. A conversation leaves one at most, and it bears the conversation's id: so it is found,
 * and erased, without anything that says which belongs to which.
 */
public record LeadId(UUID value) {
  /** How the keyring marks leads. */
  public static final char KIND = 'l';

  public LeadId {
    if (!TimeOrdered.is(value)) {
      throw new IllegalArgumentException("a lead's id is a UUIDv7");
    }
  }

  public static LeadId of(ConversationId conversation) {
    return new LeadId(conversation.value());
  }

  public ConversationId conversation() {
    return new ConversationId(value);
  }

  /** When its conversation began; a lead is kept from then on. */
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
