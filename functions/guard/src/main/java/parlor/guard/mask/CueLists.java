package parlor.guard.mask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists this package carries; {@code #} begins a remark. */
final class CueLists {
  private CueLists() {}

  static List<String> lines(String name) {
    try (var in = CueLists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> words(String name) {
    return lines(name).stream()
        .flatMap(line -> List.of(line.split(",", -1)).stream())
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
