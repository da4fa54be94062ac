/**
 * Mail on a host: what there is to tell is done in this process ({@link
 * parlor.host.mail.MailRounds}), and goes to a server that speaks SMTP, or into files that the
 * outbox shows.
 */
@NullMarked
package parlor.host.mail;

import org.jspecify.annotations.NullMarked;
