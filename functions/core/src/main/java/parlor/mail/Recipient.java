package parlor.mail;

import java.util.Optional;
import java.util.Set;
import parlor.people.PersonId;
import parlor.tenant.Language;

/**
 * Somebody of a business who wants its mails.
 *
 * @param off kinds that they turned off
 * @param stopped why nothing goes to this address; a new address begins anew
 */
public record Recipient(
    PersonId person,
    EmailAddress address,
    Language language,
    Set<MailKind> off,
    Optional<Stop> stopped) {
  public Recipient {
    off = Set.copyOf(off);
  }

  /** Whether a mail of this kind goes to them. */
  public boolean wants(MailKind kind) {
    return stopped.isEmpty() && !off.contains(kind);
  }
}
