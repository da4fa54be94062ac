package parlor.dynamodb;

import java.time.YearMonth;
import parlor.concurrent.Remembered;
import parlor.tenant.PublicKey;

/**
 * What this instance has reserved of a key's month and not needed, in micro-dollars; below zero
 * where it needed more. Forgotten, it stays reserved: less is spent than could be, never more.
 */
final class Unspent {
  private static final int MOST = 1_000;

  private record Rest(YearMonth month, long amount) {}

  private final Remembered<PublicKey, Rest> rests = new Remembered<>(MOST);

  /** Another month's rest is worth nothing to this one. */
  synchronized void add(PublicKey key, YearMonth month, long amount) {
    long before =
        rests.get(key).filter(rest -> rest.month().equals(month)).map(Rest::amount).orElse(0L);
    rests.put(key, new Rest(month, before + amount));
  }

  /**
   * Takes the rest out, {@code most} of it at most. So an update that carries it never gives back
   * more than it reserves, and one that is carried out twice takes too much and not too little.
   */
  synchronized long take(PublicKey key, YearMonth month, long most) {
    long rest =
        rests.get(key).filter(known -> known.month().equals(month)).map(Rest::amount).orElse(0L);
    long taken = Math.min(rest, most);
    rests.put(key, new Rest(month, rest - taken));
    return taken;
  }
}
