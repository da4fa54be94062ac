package parlor.api.seeded.time_and_chance_come_in;

import java.time.Instant;

final class Breach {
  Instant now() {
    return Instant.now();
  }
}
