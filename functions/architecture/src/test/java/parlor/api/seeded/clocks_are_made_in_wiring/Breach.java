package parlor.api.seeded.clocks_are_made_in_wiring;

import java.time.Clock;

final class Breach {
  Clock clock() {
    return Clock.systemUTC();
  }
}
