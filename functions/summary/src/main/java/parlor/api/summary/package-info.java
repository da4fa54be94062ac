/**
 * What those who work for a business are told by mail. {@link parlor.api.summary.MailRoom} does one
 * {@link parlor.api.summary.Job} at a time, each of them ids alone: somebody left their contact or
 * waits for a person, a site or file could not be read, a conversation may be over, a morning has
 * come, the mail service tells what became of a mail. On Lambda the jobs are a queue's messages
 * ({@link parlor.api.summary.SummaryHandler}), and {@link parlor.api.summary.MorningHandler} asks
 * for each business's morning every half hour.
 *
 * <p>Any job may come twice, late, out of order or after an erasure: what is told is read when it
 * is told, and {@link parlor.mail.Outgoing} has each mail go once.
 */
@NullMarked
package parlor.api.summary;

import org.jspecify.annotations.NullMarked;
