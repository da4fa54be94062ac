package parlor.mail;

import parlor.people.PersonId;
import parlor.subject.Print;
import parlor.tenant.TenantId;

/** Somebody's wish to get no more mails from a business. */
public sealed interface Off {
  /** A member's, of one kind. */
  record Kind(TenantId tenant, PersonId person, MailKind kind) implements Off {}

  /** A visitor's, of answers to the address that they left. */
  record Replies(TenantId tenant, Print address) implements Off {}
}
