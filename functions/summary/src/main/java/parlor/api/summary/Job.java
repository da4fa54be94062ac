package parlor.api.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import parlor.content.SourceId;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.mail.MailId;
import parlor.notice.NoticeId;
import parlor.tenant.TenantId;

/** Something to look at; ids alone. */
public sealed interface Job {
  TenantId tenant();

  /** A conversation may be over. */
  record Quiet(TenantId tenant, ConversationId conversation) implements Job {}

  /** Somebody left their contact. */
  record LeadLeft(TenantId tenant, ConversationId conversation, UUID lead) implements Job {}

  /** Somebody asked for a person, at this place of the log. */
  record PersonAsked(TenantId tenant, ConversationId conversation, Position asked) implements Job {}

  /** Nobody may have come to whoever asked for a person there. */
  record Waited(TenantId tenant, ConversationId conversation, Position asked) implements Job {}

  /** Somebody wrote to a visitor who has gone, at this place of the log. */
  record Written(TenantId tenant, ConversationId conversation, Position place) implements Job {}

  /** A site or file could not be read. */
  record SourceFailed(TenantId tenant, SourceId source) implements Job {}

  /** It may be morning where the business is. */
  record Morning(TenantId tenant) implements Job {}

  /** What the business keeps no longer goes. */
  record Tidy(TenantId tenant) implements Job {}

  /** There may be news that nobody was told of yet. */
  record Overdue(TenantId tenant) implements Job {}

  /** The business was erased, and the receipt is to be mailed. */
  record Erased(TenantId tenant) implements Job {}

  /** Something stands on the business's board. */
  record Noticed(TenantId tenant, NoticeId notice) implements Job {}

  /**
   * Conversations whose timers may have been lost: a page of them, newest first.
   *
   * @param before it begins behind this one
   * @param since it ends with those that are older
   */
  record Sweep(TenantId tenant, ConversationId before, Instant since) implements Job {
    /** In what began longer ago hardly anybody says anything any more. */
    static final Duration BACK = Duration.ofDays(7);

    /** All that began in the last week. */
    static Sweep of(TenantId tenant, Instant now) {
      return new Sweep(tenant, ConversationId.of(now, new byte[10]), now.minus(BACK));
    }
  }

  /** The mail service tells of a mail. */
  record Told(TenantId tenant, MailId mail, What what) implements Job {
    /** What became of it. */
    public enum What {
      SENT,
      BOUNCED,
      COMPLAINED,
      REJECTED
    }
  }
}
