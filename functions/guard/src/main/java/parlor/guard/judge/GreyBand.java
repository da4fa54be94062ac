package parlor.guard.judge;

import parlor.guard.judge.Judgement.Allowed;
import parlor.guard.moderation.Delicate;
import parlor.guard.text.Normalised;

/**
 * Messages that may go on and are worth a second opinion. Made only where there is somebody to ask:
 * it has lists of its own in memory, and reads a message once more.
 */
public final class GreyBand {
  /** How near an attempt at other orders must have come. */
  private static final double NEAR = 0.5;

  private final Delicate delicate = new Delicate();

  public boolean has(Judgement judgement, Normalised text) {
    return judgement instanceof Allowed(var nearness) && (nearness >= NEAR || delicate.is(text));
  }
}
