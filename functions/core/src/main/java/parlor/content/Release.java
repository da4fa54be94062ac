package parlor.content;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is live.
 *
 * @param revision counts releases; 0 before the first
 * @param version names the content's object; empty before the first
 * @param serials the public keys that must be told
 * @param retired versions no longer live and when the last key was told so; {@link Instant#EPOCH}
 *     while one may still name it
 */
public record Release(
    long revision, Optional<String> version, Set<String> serials, Map<String, Instant> retired) {
  public static final Release NONE = new Release(0, Optional.empty(), Set.of(), Map.of());

  public Release {
    serials = Set.copyOf(serials);
    retired = Map.copyOf(retired);
  }
}
