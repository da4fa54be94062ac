package parlor.limit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import parlor.tenant.Origin;

/**
 * What a business has set for one public key.
 *
 * @param active false once revoked
 * @param origins the sites it may be used from; none listed means none answered
 * @param monthlyMessages messages a calendar month (UTC)
 * @param monthlySpend what its models may cost a calendar month, in micro-dollars; this key's share
 *     where the business has several
 * @param contentVersion version of the content to answer from
 * @param cautious whether a message in doubt is refused where no second opinion can be had; it is
 *     let pass otherwise
 * @param ends when it answers no more, where another has taken its place
 */
public record KeyItem(
    boolean active,
    Set<Origin> origins,
    Rate rate,
    long monthlyMessages,
    long monthlySpend,
    String contentVersion,
    boolean cautious,
    Optional<Instant> ends) {
  /** Origins that a key may list. */
  public static final int MOST_ORIGINS = 10;

  /** Ten dollars, for whoever has said nothing else. */
  public static final long SPEND = 10_000_000;

  public KeyItem {
    origins = Set.copyOf(origins);
    if (monthlyMessages < 0 || monthlySpend < 0 || origins.size() > MOST_ORIGINS) {
      throw new IllegalArgumentException("a key lists up to 10 origins and an allowance");
    }
  }

  /** A key that does not end by itself. */
  public KeyItem(
      boolean active,
      Set<Origin> origins,
      Rate rate,
      long monthlyMessages,
      long monthlySpend,
      String contentVersion,
      boolean cautious) {
    this(
        active,
        origins,
        rate,
        monthlyMessages,
        monthlySpend,
        contentVersion,
        cautious,
        Optional.empty());
  }

  /** A key that lets pass what nobody could be asked about. */
  public KeyItem(
      boolean active,
      Set<Origin> origins,
      Rate rate,
      long monthlyMessages,
      long monthlySpend,
      String contentVersion) {
    this(active, origins, rate, monthlyMessages, monthlySpend, contentVersion, false);
  }

  /** One whose models may cost {@link #SPEND}. */
  public KeyItem(
      boolean active, Set<Origin> origins, Rate rate, long monthlyMessages, String contentVersion) {
    this(active, origins, rate, monthlyMessages, SPEND, contentVersion);
  }

  /** The same, answering from another version of the content. */
  public KeyItem answering(String version) {
    return new KeyItem(
        active, origins, rate, monthlyMessages, monthlySpend, version, cautious, ends);
  }

  /** The same with another part of what its business may use. */
  KeyItem sharing(Allowance part) {
    return new KeyItem(
        active, origins, rate, part.messages(), part.spend(), contentVersion, cautious, ends);
  }

  /** The same, answering or not, and until when. */
  KeyItem in(boolean nowActive, Optional<Instant> end) {
    return new KeyItem(
        nowActive, origins, rate, monthlyMessages, monthlySpend, contentVersion, cautious, end);
  }

  /** Whether it answers anybody. */
  public boolean isLive(Instant now) {
    return active && ends.filter(end -> !end.isAfter(now)).isEmpty();
  }

  /** Whether a visit from this origin may begin. */
  public boolean admits(Origin origin, Instant now) {
    return isLive(now) && origins.contains(origin);
  }
}
