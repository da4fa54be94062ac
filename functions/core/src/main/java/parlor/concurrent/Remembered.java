package parlor.concurrent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An instance's bounded memory. When it is full it forgets what was used longest ago or, where what
 * it knows has a life, what it learned longest ago. Safe for many threads. Keys are records that
 * begin with a tenant, or are a person's id.
 */
public final class Remembered<K extends Record, V> {
  private record Known<V>(V value, Instant since) {}

  private final LinkedHashMap<K, Known<V>> entries;
  private final int most;
  private final Duration life;
  private final Clock clock;

  /** {@code most} entries at once, however old. */
  public Remembered(int most) {
    // Under a clock that stands nothing grows old.
    this(most, Duration.ZERO, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), true);
  }

  /**
   * {@code most} entries at once, none older than {@code life}: the next call of any kind, for
   * whatever key, drops those that are.
   */
  public Remembered(int most, Duration life, Clock clock) {
    this(most, life, clock, false);
  }

  private Remembered(int most, Duration life, Clock clock, boolean byUse) {
    this.entries = new LinkedHashMap<>(64, 0.75f, byUse);
    this.most = most;
    this.life = life;
    this.clock = clock;
  }

  public synchronized Optional<V> get(K key) {
    var now = clock.instant();
    forgetStale(now);
    return Optional.ofNullable(entries.get(key))
        .filter(known -> !stale(known, now))
        .map(Known::value);
  }

  /** What is remembered, or else what {@code maker} makes, quickly: others wait meanwhile. */
  public synchronized V get(K key, Supplier<V> maker) {
    var known = get(key);
    if (known.isPresent()) {
      return known.get();
    }
    var made = maker.get();
    put(key, made);
    return made;
  }

  public synchronized void put(K key, V value) {
    var now = clock.instant();
    forgetStale(now);
    entries.remove(key);
    entries.put(key, new Known<>(value, now));
    if (entries.size() > most) {
      entries.pollFirstEntry();
    }
  }

  synchronized int size() {
    return entries.size();
  }

  /** The oldest come first, so only those to be forgotten are looked at. */
  private void forgetStale(Instant now) {
    while (!entries.isEmpty() && stale(entries.firstEntry().getValue(), now)) {
      entries.pollFirstEntry();
    }
  }

  /** What was learned later than now was learned before a clock was set back. */
  private boolean stale(Known<V> known, Instant now) {
    return known.since().plus(life).isBefore(now) || known.since().isAfter(now);
  }
}
