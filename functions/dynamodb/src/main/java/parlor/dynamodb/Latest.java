package parlor.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What this instance remembers: a bounded map that forgets what was not used longest. */
final class Latest<K, V> {
  private final Map<K, V> map;

  Latest(int most) {
    this.map =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(map.get(key));
  }

  synchronized void put(K key, V value) {
    map.put(key, value);
  }
}
