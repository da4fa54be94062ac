package parlor.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parlor.mail.Outgoing;
import parlor.session.VisitToken;

/** What an erasure does not reach, or not at once. */
public enum Remainder {
  /** A visitor's pass, which no longer opens anything that was erased. */
  ISSUED_TOKENS(VisitToken.LIFE),
  /** A key in the memory of a running function. */
  CACHED_KEYS(Duration.ofMinutes(5)),
  /** Copies whose key is gone: nobody can read them. The longest a table is kept restorable. */
  UNREADABLE_BACKUPS(Duration.ofDays(35)),
  /** Settings, members and what was published, as they stood in copies of their tables. */
  SETTINGS_IN_BACKUPS(Duration.ofDays(35)),
  /** How often an address asked, under a salt that is gone. */
  ADDRESS_COUNTERS(Duration.ofDays(1)),
  /** Which mails of the business went to which address, so that none goes twice. */
  MAIL_LOG(Outgoing.KEPT),
  /** It lies in somebody's mailbox. */
  DELIVERED_MAIL(),
  /** That an id was erased, and when: so that it is erased again after a restore. */
  ERASED_ID(),
  /** Who at the business opened or erased it, and when, as long as its clock for that says. */
  AUDIT_ENTRIES(),
  /** When a mail told of it, and to whom, as long as the business's clock for that says. */
  MAIL_ENTRIES();

  /** Of a conversation, or of all that somebody has written. */
  public static final Set<Remainder> OF_RECORDS =
      Collections.unmodifiableSet(
          EnumSet.of(
              ISSUED_TOKENS,
              CACHED_KEYS,
              UNREADABLE_BACKUPS,
              DELIVERED_MAIL,
              AUDIT_ENTRIES,
              MAIL_ENTRIES));

  /** Of a whole business, whose audit is gone. */
  public static final Set<Remainder> OF_BUSINESSES =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(AUDIT_ENTRIES, MAIL_ENTRIES)));

  private final Optional<Duration> life;

  Remainder() {
    this.life = Optional.empty();
  }

  Remainder(Duration life) {
    this.life = Optional.of(life);
  }

  /** Until when, of something erased then; empty if there is no saying. */
  public Optional<Instant> until(Instant erasedAt) {
    return life.map(erasedAt::plus);
  }

  /** As a receipt has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
