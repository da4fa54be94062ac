package parlor.content;

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
 */
public record SourceState(
    Phase phase,
    Instant at,
    int pages,
    int passages,
    Optional<Trouble> trouble,
    Withheld withheld,
    Optional<Origin> origin) {
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
    return new SourceState(next, now, pages, passages, why, withheld, origin);
  }
}
