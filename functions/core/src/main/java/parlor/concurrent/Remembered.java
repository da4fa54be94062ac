package parlor.concurrent;

import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * An instance's bounded memory, which forgets what was used longest ago. Safe for many threads.
 * Keys are records that begin with a tenant.
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

  public synchronized void put(K key, V value) {
    entries.put(key, value);
    if (entries.size() > most) {
      entries.pollFirstEntry();
    }
  }
}
