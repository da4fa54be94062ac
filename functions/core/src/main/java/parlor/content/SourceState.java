package parlor.content;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import parlor.tenant.Origin;

/**
 * How a source fared when it was last read. What it gave before a failure stays in use.
 *
 * @param pages pages or files in use
 * @param passages entries in use
 * @param trouble what went wrong; with {@link Phase#READY}, what is missing of what is in use
 * @param withheld those of the passages that no model reads, since they would tell it what to do
 * @param origin where its pages were found, which may be elsewhere than it begins: a site may send
 *     its visitors on; empty of files, and until it was read
 * @param failing since when it fails, while it is read again too; who keeps it knows, and whoever
 *     reports says nothing of it
 */
public record SourceState(
    Phase phase,
    Instant at,
    int pages,
    int passages,
    Optional<Trouble> trouble,
    Withheld withheld,
    Optional<Origin> origin,
    Optional<Instant> failing) {
  /** For so long somebody may not have been told yet that it fails. */
  private static final Duration NEWS = Duration.ofDays(3);

  /** As a reading reports it. */
  public SourceState(
      Phase phase,
      Instant at,
      int pages,
      int passages,
      Optional<Trouble> trouble,
      Withheld withheld,
      Optional<Origin> origin) {
    this(phase, at, pages, passages, trouble, withheld, origin, Optional.empty());
  }

  /** With nothing withheld. */
  public SourceState(Phase phase, Instant at, int pages, int passages, Optional<Trouble> trouble) {
    this(phase, at, pages, passages, trouble, Withheld.NOTHING, Optional.empty());
  }

  /** Where it stands. */
  public enum Phase {
    WAITING,
    READING,
    READY,
    FAILED
  }

  /** Not read yet. */
  public static SourceState waiting(Instant at) {
    return new SourceState(Phase.WAITING, at, 0, 0, Optional.empty());
  }

  /** The same counts in another phase. */
  public SourceState in(Phase next, Instant now, Optional<Trouble> why) {
    return new SourceState(next, now, pages, passages, why, withheld, origin, failing);
  }

  /** The same, of one that fails since then. */
  public SourceState failing(Optional<Instant> since) {
    return new SourceState(phase, at, pages, passages, trouble, withheld, origin, since);
  }

  /** Since when it fails, if it began to so lately that this is still to be told. */
  public Optional<Instant> news(Instant now) {
    return phase == Phase.FAILED
        ? failing.filter(since -> since.plus(NEWS).isAfter(now))
        : Optional.empty();
  }
}
