/**
 * Mail to those who work for a business. Whoever learns that there is something to tell says so
 * through {@link parlor.mail.Alerts}, by ids alone; the summary function reads what they name,
 * writes to each {@link parlor.mail.Recipient} and hands the {@link parlor.mail.Mail} to {@link
 * parlor.mail.Mails}. {@link parlor.mail.Outgoing} remembers what was begun and what went out, so
 * that each mail goes once.
 */
@NullMarked
package parlor.mail;

import org.jspecify.annotations.NullMarked;
