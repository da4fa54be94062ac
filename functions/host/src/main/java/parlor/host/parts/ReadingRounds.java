package parlor.host.parts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import parlor.api.ingest.Reread;
import parlor.failure.Unavailable;

/**
 * What a schedule does on AWS, in this process: once a day, by the host's clock, it asks for all to
 * be read again that may have changed. It begins when the host does, and leaves out what was read
 * of late.
 */
public final class ReadingRounds implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ReadingRounds.class.getName());
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration AGAIN = Duration.ofMinutes(30);
  private static final Duration LOOK = Duration.ofMillis(250);

  private final Reread reread;
  private final Clock clock;
  private final Thread thread;

  private ReadingRounds(Reread reread, Clock clock) {
    this.reread = reread;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("reread").unstarted(this::work);
  }

  /** Begins to ask. */
  public static ReadingRounds begin(Reread reread, Clock clock) {
    var rounds = new ReadingRounds(reread, clock);
    rounds.thread.start();
    return rounds;
  }

  private void work() {
    var next = clock.instant();
    try {
      while (true) {
        var now = clock.instant();
        next = now.isBefore(next) ? next : now.plus(round());
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long it is until the next. */
  private Duration round() {
    try {
      reread.all();
      return DAY;
    } catch (Unavailable e) {
      LOG.log(Level.WARNING, "Not all was asked for that is to be read: {0}", e.getMessage());
      return AGAIN;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
