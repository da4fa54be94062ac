package parlor.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import parlor.session.VisitToken;

/** What an erasure does not reach, or not at once. */
public enum Remainder {
  /** A visitor's pass, which no longer opens anything that was erased. */
  ISSUED_TOKENS(VisitToken.LIFE),
  /** A key in the memory of a running function. */
  CACHED_KEYS(Duration.ofMinutes(5)),
  /** Copies whose key is gone: nobody can read them. The longest a table is kept restorable. */
  UNREADABLE_BACKUPS(Duration.ofDays(35)),
  /** It lies in somebody's mailbox. */
  DELIVERED_MAIL(),
  /** That an id was erased, and when: so that it is erased again after a restore. */
  ERASED_ID();

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
