package parlor.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parlor.tenant.Language;

/** The word lists this module carries; {@code #} begins a remark. */
final class WordList {
  private WordList() {}

  static List<String> lines(String name) {
    try (var in = WordList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The phrases of one language in a line {@code name: english, … | spanish, …}; the name may be
   * missing, or be {@code ~}.
   */
  static List<String> phrases(String line, Language language) {
    int colon = Math.max(line.indexOf(':'), line.startsWith("~") ? 0 : -1);
    int bar = line.indexOf('|');
    var side = language == Language.ES ? line.substring(bar + 1) : line.substring(colon + 1, bar);
    return List.of(side.split(",", -1));
  }
}
