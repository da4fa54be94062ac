package parlor.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may not change without being announced.
 *
 * @param region a cloud region, or {@code local}
 * @param otherRegions whether a model may answer in another one
 * @param providers whose models are asked, by name
 * @param subProcessors who sees content, by name
 */
public record Footing(
    String region,
    boolean otherRegions,
    SortedSet<String> providers,
    SortedSet<String> subProcessors) {
  public Footing {
    providers = Collections.unmodifiableSortedSet(new TreeSet<>(providers));
    subProcessors = Collections.unmodifiableSortedSet(new TreeSet<>(subProcessors));
  }

  public static Footing of(
      String region,
      boolean otherRegions,
      Collection<String> providers,
      Collection<String> subProcessors) {
    return new Footing(
        region, otherRegions, new TreeSet<>(providers), new TreeSet<>(subProcessors));
  }
}
