package parlor.lead;

import java.time.Instant;
import java.util.Optional;
import parlor.conversation.MessageText;
import parlor.conversation.PersonName;
import parlor.tenant.Language;
import parlor.tenant.Wording;

/**
 * What a visitor left.
 *
 * @param message as it is kept: masked
 * @param consent what they agreed to
 */
public record Lead(
    LeadId id,
    Instant at,
    Language language,
    PersonName name,
    Contact contact,
    Optional<MessageText> message,
    Wording consent) {

  /** Whether it says nothing that {@code other} does not, whenever it was left. */
  public boolean says(Lead other) {
    return id.equals(other.id)
        && name.equals(other.name)
        && contact.equals(other.contact)
        && message.equals(other.message);
  }

  @Override
  public String toString() {
    return "Lead[" + id + "]";
  }
}
