package parlor.mail;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import parlor.conversation.ConversationId;

/**
 * A mail, written. Whatever goes into its head has a type of its own, so no text that somebody
 * typed begins a second header.
 *
 * @param from the name beside the sender's address, which is the adapter's own
 * @param replyTo whom an answer goes to; to nobody if empty
 * @param off turns mails of this kind off with one POST (RFC 8058)
 * @param about the conversations of which it tells; an adapter that keeps mails lets go of it with
 *     any of them
 */
public record Mail(
    MailId id,
    EmailAddress to,
    HeaderText from,
    Optional<EmailAddress> replyTo,
    HeaderText subject,
    String text,
    String html,
    Optional<URI> off,
    Set<ConversationId> about) {
  public Mail {
    about = Set.copyOf(about);
  }

  /** Nothing of what it says and to whom. */
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
