package parlor.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;

/**
 * Key items in memory; held to the contracts of the table's. An instance is one of {@link
 * #instance}s: what it has not settled is its own.
 */
public final class ModelKeys extends TakenKeys {
  private static final class Row {
    KeyItem item;
    TokenBucket bucket = new TokenBucket(Instant.EPOCH);
    final Map<YearMonth, Long> messages = new HashMap<>();
    final Map<YearMonth, Long> spent = new HashMap<>();

    Row(KeyItem item) {
      this.item = item;
    }
  }

  private record Rest(PublicKey key, YearMonth month) {}

  private final Map<PublicKey, Row> rows;
  private final Map<Rest, Long> unspent = new HashMap<>();
  private final Map<Rest, Long> seen = new HashMap<>();

  public ModelKeys() {
    this(new HashMap<>());
  }

  private ModelKeys(Map<PublicKey, Row> rows) {
    this.rows = rows;
  }

  /** Another on the same store. */
  public ModelKeys instance() {
    return new ModelKeys(rows);
  }

  @Override
  public KeyVerdict take(PublicKey key, Origin origin, Instant now, long most) {
    synchronized (rows) {
      var row = rows.get(key);
      if (row == null || !row.item.admits(origin, now)) {
        return new KeyVerdict.NotAllowed();
      }
      var month = month(now);
      long messages = row.messages.getOrDefault(month, 0L);
      if (messages >= row.item.monthlyMessages()) {
        var next = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new KeyVerdict.QuotaReached(Duration.between(now, next));
      }
      var taken = row.bucket.take(now, row.item.rate());
      if (taken.verdict() instanceof Verdict.Denied(var wait)) {
        return new KeyVerdict.TooMany(wait);
      }
      row.bucket = taken.next();
      row.messages.put(month, messages + 1);
      return new KeyVerdict.Admitted(
          row.item.contentVersion(), reserve(row, key, month, most), row.item.cautious());
    }
  }

  private long reserve(Row row, PublicKey key, YearMonth month, long most) {
    var rest = new Rest(key, month);
    long known = unspent.getOrDefault(rest, 0L);
    long given = Math.min(known, most);
    long spent = row.spent.getOrDefault(month, 0L);
    long left = row.item.monthlySpend() - spent;
    // It goes by what it last saw, and looks again with each message.
    boolean believes = seen.getOrDefault(rest, Long.MAX_VALUE) >= most - given;
    boolean reserves = most > 0 && believes && left >= most - given;
    if (reserves) {
      row.spent.put(month, spent + most - given);
      unspent.put(rest, known - given);
    }
    seen.put(rest, row.item.monthlySpend() - row.spent.getOrDefault(month, 0L));
    return reserves ? most : 0;
  }

  @Override
  public boolean reserve(PublicKey key, Instant now, long most) {
    synchronized (rows) {
      var row = rows.get(key);
      return row != null && row.item.isLive(now) && reserve(row, key, month(now), most) == most;
    }
  }

  @Override
  public void settle(PublicKey key, Instant reserved, long unused) {
    synchronized (rows) {
      unspent.merge(new Rest(key, month(reserved)), unused, Long::sum);
    }
  }

  @Override
  public boolean pressed(PublicKey key, Instant now) {
    synchronized (rows) {
      var row = rows.get(key);
      if (row == null) {
        return false;
      }
      var whole = row.item.rate().step().multipliedBy(row.item.rate().burst());
      var most = whole.multipliedBy(3).dividedBy(4);
      return !row.bucket.arrival().minus(most).isBefore(now);
    }
  }

  @Override
  public Optional<KeyItem> read(PublicKey key) {
    synchronized (rows) {
      return Optional.ofNullable(rows.get(key)).map(row -> row.item);
    }
  }

  @Override
  public void write(PublicKey key, KeyItem item) {
    synchronized (rows) {
      rows.computeIfAbsent(key, any -> new Row(item)).item = item;
    }
  }

  private static YearMonth month(Instant now) {
    return YearMonth.from(now.atOffset(ZoneOffset.UTC));
  }
}
