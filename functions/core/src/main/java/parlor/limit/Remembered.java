package parlor.limit;

import java.util.LinkedHashMap;
import java.util.Optional;

/** A bounded memory that forgets what was used longest ago. Safe for many threads. */
final class Remembered<K extends Record, V> {
  private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(64, 0.75f, true);
  private final int most;

  Remembered(int most) {
    this.most = most;
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  synchronized void put(K key, V value) {
    entries.put(key, value);
    if (entries.size() > most) {
      entries.pollFirstEntry();
    }
  }
}
