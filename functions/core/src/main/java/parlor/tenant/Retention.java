package parlor.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * How long a business keeps what: four clocks, in days, and none for ever. Each record has one end,
 * counted from when it began.
 *
 * @param conversations 0 where a conversation goes as soon as it is quiet and was summarised
 * @param leads from the beginning of the conversation in which one was left
 * @param audit who did what
 * @param mails which mails went where
 * @param begin of the audit, whatever its clock says: before, one once ran shorter
 */
public record Retention(int conversations, int leads, int audit, int mails, Instant begin) {
  /** Ten years. */
  public static final int MOST = 3_650;

  /** An owner cannot have what they did forgotten sooner. */
  public static final int LEAST_AUDIT = 30;

  /** For so long a mail may be told of, or asked for again. */
  public static final int LEAST_MAILS = 3;

  private static final int MAILS = 30;

  /** By when a conversation of which nothing is kept is gone, whatever became of it. */
  private static final Duration NOTHING = Duration.ofDays(1);

  public Retention {
    if (!isWithin(conversations, 0)
        || !isWithin(leads, 1)
        || !isWithin(audit, LEAST_AUDIT)
        || !isWithin(mails, LEAST_MAILS)) {
      throw new IllegalArgumentException("a clock runs for some days, and not for ever");
    }
  }

  /** Clocks of which none ran shorter before. */
  public Retention(int conversations, int leads, int audit, int mails) {
    this(conversations, leads, audit, mails, Instant.EPOCH);
  }

  private static boolean isWithin(int days, int least) {
    return least <= days && days <= MOST;
  }

  /** What a business begins with that says one number of days. */
  public static Retention of(int days) {
    return new Retention(days, Math.max(days, 1), Math.max(days, LEAST_AUDIT), MAILS);
  }

  /**
   * What was set while there was one clock, or is set by who knows of one: leads went with their
   * conversations, the audit stayed, mails were remembered for a month.
   */
  public static Retention of(
      int conversations, OptionalInt leads, OptionalInt audit, OptionalInt mails) {
    int days = Math.min(conversations, MOST);
    return new Retention(
        days, leads.orElse(Math.max(days, 1)), audit.orElse(MOST), mails.orElse(MAILS));
  }

  /** Whether a conversation goes as soon as it is quiet. */
  public boolean keepsNothing() {
    return conversations == 0;
  }

  /** When a conversation that began then cannot be read any more. */
  public Instant endOfConversation(Instant began) {
    return began.plus(keepsNothing() ? NOTHING : Duration.ofDays(conversations));
  }

  /** The same of a lead; it begins with its conversation. */
  public Instant endOfLead(Instant began) {
    return began.plus(Duration.ofDays(leads));
  }

  /** What was done before cannot be read any more. */
  public Instant beginOfAudit(Instant now) {
    var since = now.minus(Duration.ofDays(audit));
    return since.isAfter(begin) ? since : begin;
  }

  /** The same after others: what they no longer showed does not come back. */
  public Retention after(Retention before, Instant now) {
    return from(before.beginOfAudit(now));
  }

  /** The same, with an audit that begins then at the earliest. */
  public Retention from(Instant earliest) {
    return new Retention(conversations, leads, audit, mails, earliest);
  }

  /** When a mail that was begun then is forgotten. */
  public Instant endOfMail(Instant begun) {
    return begun.plus(Duration.ofDays(mails));
  }

  /** Mails that were begun before are forgotten. */
  public Instant beginOfMails(Instant now) {
    return now.minus(Duration.ofDays(mails));
  }
}
