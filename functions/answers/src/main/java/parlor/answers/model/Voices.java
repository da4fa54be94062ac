package parlor.answers.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import parlor.concurrent.Remembered;
import parlor.tenant.TenantId;
import parlor.tenant.Voice;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;

/**
 * How businesses would like to be spoken for, as this instance last read it: one read when it meets
 * a business, and another after five minutes.
 */
public final class Voices {
  private static final int MOST = 1_000;
  private static final Duration LIFE = Duration.ofMinutes(5);

  private record Key(TenantId tenant) {}

  private record Read(Voice voice, Instant at) {}

  private final Remembered<Key, Read> remembered = new Remembered<>(MOST);
  private final Workspaces workspaces;
  private final Clock clock;

  public Voices(Workspaces workspaces, Clock clock) {
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * A business's voice.
   *
   * @throws parlor.failure.Unavailable in an outage
   */
  Voice of(TenantId tenant) {
    var now = clock.instant();
    var known = remembered.get(new Key(tenant)).filter(read -> now.isBefore(read.at().plus(LIFE)));
    if (known.isPresent()) {
      return known.get().voice();
    }
    var voice = workspaces.read(tenant).map(Workspace::voice).orElse(Voice.PLAIN);
    remembered.put(new Key(tenant), new Read(voice, now));
    return voice;
  }
}
