package parlor.concurrent;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An instance's bounded memory, which forgets what was used longest ago. Safe for many threads.
 * Keys are records that begin with a tenant, or are a person's id.
 */
public final class Remembered<K extends Record, V> {
  private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(64, 0.75f, true);
  private final int most;

  /** {@code most} entries at once. */
  public Remembered(int most) {
    this.most = most;
  }

  public synchronized Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** What is remembered, or else what {@code maker} makes, quickly: others wait meanwhile. */
  public synchronized V get(K key, Supplier<V> maker) {
    var known = entries.get(key);
    if (known != null) {
      return known;
    }
    var made = maker.get();
    put(key, made);
    return made;
  }

  public synchronized void put(K key, V value) {
    entries.put(key, value);
    if (entries.size() > most) {
      entries.pollFirstEntry();
    }
  }
}
