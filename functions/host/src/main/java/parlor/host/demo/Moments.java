package parlor.host.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** When visits begin: over thirty days, while people are awake; the same for the same seed. */
final class Moments {
  private static final int DAYS = 30;
  private static final LocalTime EARLIEST = LocalTime.of(8, 20);
  private static final int AWAKE_MINUTES = 14 * 60;

  private Moments() {}

  /** As many moments in order, all some time before {@code end}. */
  static List<Instant> of(int count, Instant end, long seed) {
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var zone = ZoneId.systemDefault();
    var today = end.atZone(zone).toLocalDate();
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              var day = today.minusDays(DAYS - 1 - (long) i * DAYS / count);
              // Between two halves of the day, as most people write neither early nor late.
              int minutes = (chance.nextInt(AWAKE_MINUTES) + chance.nextInt(AWAKE_MINUTES)) / 2;
              return day.atTime(EARLIEST).plusMinutes(minutes).atZone(zone).toInstant();
            })
        .sorted()
        .toList();
  }
}
