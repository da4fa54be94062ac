package parlor.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * What is counted for one address and tenant, as three instants, and the rules for it. It lives no
 * longer than the day's salt: the next day's address is another.
 *
 * @param arrival of the next taker, as in {@link TokenBucket}, at {@link Rate#ADDRESS}
 * @param slope the same for the day, at {@link Rate#DAY}, begun by its first taker and never set
 *     back to now, so that a quiet hour is made up for
 * @param struck until when refused messages are held against it
 */
public record AddressState(Instant arrival, Instant slope, Instant struck) {
  /** Of an address that nobody has met; {@link Instant#EPOCH} stands for never. */
  public static final AddressState NEW =
      new AddressState(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

  /** The verdict, and the state after it (the same one when denied). */
  public record Taken(Verdict verdict, AddressState next) {}

  /** Takes one at {@code now}, or says how long until one may be taken. */
  public Taken take(Instant now) {
    var wait = longer(beyond(arrival, now, Rate.ADDRESS), beyond(slope, now, Rate.DAY));
    if (wait.isPositive()) {
      return new Taken(new Verdict.Denied(wait), this);
    }
    var from = arrival.isAfter(now) ? arrival : now;
    var begun = slope.equals(Instant.EPOCH) ? now : slope;
    var next =
        new AddressState(from.plus(Rate.ADDRESS.step()), begun.plus(Rate.DAY.step()), struck);
    return new Taken(new Verdict.Allowed(next.standing(now)), next);
  }

  /** After one of its messages was refused; it may have to rest. */
  public AddressState strike(Instant now) {
    var until = Strikes.more(struck, now);
    var rest = Strikes.rest(Strikes.count(until, now));
    return new AddressState(rest.isZero() ? arrival : resting(now, rest), slope, until);
  }

  /** The arrival time that admits nobody for so long. */
  public static Instant resting(Instant now, Duration rest) {
    return now.plus(Rate.ADDRESS.tolerance()).plus(rest);
  }

  public Standing standing(Instant now) {
    int ahead = Rate.begun(Duration.between(now, slope), Rate.DAY.step());
    return new Standing(Strikes.count(struck, now), ahead);
  }

  private static Duration beyond(Instant arrival, Instant now, Rate rate) {
    return Duration.between(now, arrival).minus(rate.tolerance());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
