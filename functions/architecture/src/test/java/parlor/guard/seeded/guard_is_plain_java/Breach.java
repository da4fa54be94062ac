package parlor.guard.seeded.guard_is_plain_java;

import java.nio.file.Path;

final class Breach {
  Path words() {
    return Path.of("words.txt");
  }
}
