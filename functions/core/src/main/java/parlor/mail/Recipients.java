package parlor.mail;

import java.util.List;
import java.util.Optional;
import parlor.people.PersonId;
import parlor.tenant.TenantId;

/** Who of a business gets its mails. All methods throw Unavailable in an outage. */
public interface Recipients {
  /** All of them, those whom nothing goes to as well. */
  List<Recipient> list(TenantId tenant);

  Optional<Recipient> find(TenantId tenant, PersonId person);

  /** Makes the person a recipient, or sets all of it anew. */
  void write(TenantId tenant, Recipient recipient);

  /** Ends it; if there is none, nothing happens. */
  void remove(TenantId tenant, PersonId person);

  /** Turns a kind off; nothing happens where it is off, or where there is no such recipient. */
  void turnOff(TenantId tenant, PersonId person, MailKind kind);

  /**
   * Sends nothing more to an address, whoever of the business has it; nothing happens if nobody has
   * it any more, or if it was stopped before.
   */
  void stop(TenantId tenant, EmailAddress address, Stop stop);
}
