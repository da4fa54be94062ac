package parlor.mail;

import parlor.people.PersonId;
import parlor.tenant.TenantId;

/** One person's wish to get no more mails of a kind from a business. */
public record Off(TenantId tenant, PersonId person, MailKind kind) {}
