package parlor.erasure;

import java.time.Duration;
import java.time.Instant;
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
  /** Copies made by hand, and the ids by which it is erased again where one is put back. */
  OWN_COPIES(),
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

  private static final Set<Remainder> OF_RECORDS =
      EnumSet.of(
          ISSUED_TOKENS,
          CACHED_KEYS,
          UNREADABLE_BACKUPS,
          OWN_COPIES,
          DELIVERED_MAIL,
          AUDIT_ENTRIES,
          MAIL_ENTRIES);

  private static final Set<Remainder> OF_BUSINESSES =
      EnumSet.complementOf(EnumSet.of(AUDIT_ENTRIES, MAIL_ENTRIES));

  private final Optional<Duration> life;

  Remainder() {
    this.life = Optional.empty();
  }

  Remainder(Duration life) {
    this.life = Optional.of(life);
  }

  /** Of a conversation, or of all that somebody has written. */
  public static Set<Remainder> ofRecords(Copies copies) {
    return with(copies, OF_RECORDS);
  }

  /** Of a whole business, whose audit is gone. */
  public static Set<Remainder> ofBusinesses(Copies copies) {
    return with(copies, OF_BUSINESSES);
  }

  private static Set<Remainder> with(Copies copies, Set<Remainder> all) {
    var so = EnumSet.copyOf(all);
    so.removeAll(
        switch (copies) {
          case BACKUPS -> EnumSet.of(OWN_COPIES);
          case OWN -> EnumSet.of(UNREADABLE_BACKUPS, SETTINGS_IN_BACKUPS);
        });
    return so;
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
