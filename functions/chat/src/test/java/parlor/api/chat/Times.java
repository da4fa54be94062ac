package parlor.api.chat;

import java.util.ArrayList;
import java.util.List;

/** How long something took, each time. */
final class Times {
  private final List<Long> nanos = new ArrayList<>();

  void add(long time) {
    nanos.add(time);
  }

  /** In milliseconds; {@code share} is of 100. */
  double percentile(int share) {
    return nanos.stream().sorted().skip(nanos.size() * (long) share / 100).findFirst().orElseThrow()
        / 1e6;
  }

  @Override
  public String toString() {
    return "p50=%.3f ms p99=%.3f ms (%d)".formatted(percentile(50), percentile(99), nanos.size());
  }
}
