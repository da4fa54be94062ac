package parlor.limit;

import java.time.Instant;
import java.util.Optional;
import parlor.tenant.PublicKey;

/**
 * One key's part of what its business may use.
 *
 * @param item as it is set; what it says of a month is this key's part of each
 * @param left of the month it is
 * @param next what the month after will begin with
 */
public record KeyShare(PublicKey key, KeyItem item, Allowance left, Allowance next) {
  /** Of a key that is new; it gets its part when all is shared again. */
  public static KeyShare of(PublicKey key, KeyItem item) {
    return new KeyShare(key, item, Allowance.NOTHING, Allowance.NOTHING);
  }

  /** Its part of each month. */
  public Allowance part() {
    return new Allowance(item.monthlyMessages(), item.monthlySpend());
  }

  /**
   * Whether what it has left is the business's still: not of one that ended in an earlier month.
   */
  boolean counts(Instant now) {
    return item.ends().filter(end -> end.isBefore(Months.begin(now))).isEmpty();
  }

  /** The same key with another part. */
  KeyShare with(Allowance part, Allowance leftThen, Allowance nextThen) {
    return new KeyShare(key, item.sharing(part), leftThen, nextThen);
  }

  /** The same key, answering nobody from now on. */
  public KeyShare revoked() {
    return new KeyShare(key, item.in(false, item.ends()), left, next);
  }

  /** The same key, answering until then. */
  public KeyShare until(Instant end) {
    return new KeyShare(key, item.in(item.active(), Optional.of(end)), left, next);
  }
}
