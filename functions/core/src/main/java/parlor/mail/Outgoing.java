package parlor.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.people.PersonId;
import parlor.tenant.TenantId;

/**
 * Which mails were begun and which went out. A sender takes a mail before handing it over and says
 * afterwards that it went. One that dies in between leaves a mail of which nobody knows whether it
 * went; whoever comes next waits for {@link #DOUBT}, in which the delivering service tells of
 * everything it took, and only then sends it again.
 */
public interface Outgoing {
  /** How long a mail that was begun may still turn out to have gone. */
  Duration DOUBT = Duration.ofMinutes(20);

  /** How long one is remembered that was sent for a business which is gone. */
  Duration KEPT = Duration.ofDays(30);

  /** What became of a wish to send. */
  sealed interface Taken {
    /**
     * It is the caller's to send.
     *
     * @param again if it was begun before
     */
    record Yours(boolean again) implements Taken {}

    /** It went, or never will. */
    record Over() implements Taken {}

    /** Somebody else began; it may have gone. */
    record InDoubt(Instant until) implements Taken {}
  }

  /** Whom a mail is for. */
  sealed interface To {
    /** Somebody of the business, at this address. */
    record Owner(PersonId person, EmailAddress address) implements To {}

    /**
     * The visitor of a conversation, whose address stands nowhere but in their lead.
     *
     * @param place of the words that they are sent
     */
    record Visitor(ConversationId conversation, Position place) implements To {}
  }

  /**
   * Where a mail went.
   *
   * @param sent whether it is known to have gone
   */
  record Trace(To to, boolean sent) {}

  /** What a mail brings. */
  enum News {
    ALERT,
    SUMMARY,
    NOTICE,
    /** That a business was erased. */
    RECEIPT,
    /** What somebody of the business wrote to a visitor who has gone. */
    REPLY
  }

  /** How far a mail has come. */
  enum Progress {
    /** It did not go, and is to be sent yet. */
    WAITING,
    /** It may have gone. */
    BEGUN,
    /** It went, or is never to go. */
    OVER
  }

  /**
   * A mail as it is remembered.
   *
   * @param news empty of one that was begun before this was noted
   * @param begun empty where it waits
   */
  record Noted(
      MailId id,
      Optional<News> news,
      To to,
      Optional<Instant> begun,
      Progress progress,
      Instant expiresAt) {}

  /** Takes a mail, where nobody has or the doubt is over; it is remembered until it expires. */
  Taken take(TenantId tenant, MailId id, News news, To to, Instant now, Instant expiresAt);

  /** It went, or is never to go. Nothing happens if it is not known. */
  void over(TenantId tenant, MailId id);

  /** It certainly did not go, and may be taken at once. Not to be said of one that is over. */
  void release(TenantId tenant, MailId id);

  Optional<Trace> trace(TenantId tenant, MailId id);

  /**
   * From behind one of them on, in an order of no meaning, those whose time is over as well; fewer
   * than {@code most} where there are no more.
   */
  List<Noted> list(TenantId tenant, Optional<MailId> after, int most);

  /** Forgets all mails that were begun before. */
  void forget(TenantId tenant, Instant before);
}
