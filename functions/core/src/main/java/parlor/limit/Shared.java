package parlor.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a business's month is shared by its keys. All parts together are what the business may use,
 * and all that is left is what it has not used: to share anew moves both between keys, and changes
 * neither sum.
 *
 * @param whole what the business may use each month
 * @param revision which state of it this is; 0 before it was first shared
 */
public record Shared(Allowance whole, List<KeyShare> keys, long revision) {
  public Shared {
    keys = List.copyOf(keys);
  }

  /** Another one, with no part yet. */
  public Shared and(KeyShare key) {
    var more = new ArrayList<>(keys);
    more.add(key);
    return new Shared(whole, more, revision);
  }

  /** The same key, changed. */
  public Shared with(KeyShare key) {
    var changed = keys.stream().map(one -> one.key().equals(key.key()) ? key : one).toList();
    return new Shared(whole, changed, revision);
  }

  /** What the business has left of this month, whichever key has it. */
  public Allowance left(Instant now) {
    return keys.stream()
        .filter(key -> key.counts(now))
        .map(KeyShare::left)
        .reduce(Allowance.NOTHING, Allowance::plus)
        .atMost(whole);
  }

  /**
   * The same, shared evenly by the keys that answer. One that will end has its part until then, and
   * what it does not use comes back with the next sharing. Where none is to stay, all is kept as it
   * is for the one that comes next.
   */
  public Shared evenly(Instant now) {
    var lasting = keys.stream().filter(key -> lasts(key, now)).toList();
    var ending = keys.stream().filter(key -> ends(key, now)).toList();
    if (lasting.isEmpty()) {
      return this;
    }
    int all = lasting.size() + ending.size();
    var left = left(now);
    var beyond = ending.stream().filter(key -> crosses(key, now)).toList();
    var taken = Allowance.NOTHING;
    for (int i = 0; i < beyond.size(); i++) {
      taken = taken.plus(whole.part(i, lasting.size() + beyond.size()));
    }
    var next = new ArrayList<KeyShare>();
    for (var key : keys) {
      int stays = lasting.indexOf(key);
      int goes = ending.indexOf(key);
      int later = beyond.indexOf(key);
      if (stays >= 0) {
        next.add(
            key.with(
                whole.part(stays, lasting.size()),
                left.part(stays, all),
                whole.minus(taken).part(stays, lasting.size())));
      } else if (goes >= 0) {
        next.add(
            key.with(
                whole.part(0, lasting.size()),
                left.part(lasting.size() + goes, all),
                later < 0 ? Allowance.NOTHING : whole.part(later, lasting.size() + beyond.size())));
      } else {
        next.add(key.with(Allowance.NOTHING, Allowance.NOTHING, Allowance.NOTHING));
      }
    }
    return new Shared(whole, next, revision);
  }

  private static boolean lasts(KeyShare key, Instant now) {
    return key.item().isLive(now) && key.item().ends().isEmpty();
  }

  private static boolean ends(KeyShare key, Instant now) {
    return key.item().isLive(now) && key.item().ends().isPresent();
  }

  private static boolean crosses(KeyShare key, Instant now) {
    return key.item().ends().filter(end -> end.isAfter(Months.next(now))).isPresent();
  }
}
