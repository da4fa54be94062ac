package parlor.mail;

import parlor.tenant.TenantId;

/** Hands mails over to be delivered. */
public interface Mails {
  /**
   * Hands one over.
   *
   * @throws parlor.failure.Unavailable if that cannot be done now; whether it was taken is then not
   *     known
   */
  Sending send(TenantId tenant, Mail mail);
}
