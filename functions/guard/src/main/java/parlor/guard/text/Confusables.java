package parlor.guard.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which characters look like which of ASCII, by Unicode's table of confusables (UTS #39). A line of
 * {@code confusables.txt} is what they look like and their code points; {@code ConfusablesFile},
 * among the tests, makes it.
 */
final class Confusables {
  private static final int[] CHARACTERS;
  private static final String[] LIKE;

  static {
    record Pair(int character, String like) {}
    var pairs = new ArrayList<Pair>();
    for (var entry : read().entrySet()) {
      for (var hex : entry.getValue().split(" ", -1)) {
        pairs.add(new Pair(Integer.parseInt(hex, 16), entry.getKey()));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::character));
    CHARACTERS = pairs.stream().mapToInt(Pair::character).toArray();
    LIKE = pairs.stream().map(Pair::like).toArray(String[]::new);
  }

  private Confusables() {}

  /** What it looks like, in lower case; null if like nothing in ASCII. */
  static @Nullable String of(int character) {
    int at = Arrays.binarySearch(CHARACTERS, character);
    return at < 0 ? null : LIKE[at];
  }

  private static Map<String, String> read() {
    try (var in = Confusables.class.getResourceAsStream("confusables.txt")) {
      if (in == null) {
        throw new IllegalStateException("confusables.txt is missing from the jar");
      }
      var table = new HashMap<String, String>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList()) {
        int blank = line.indexOf(' ', 1);
        if (!line.startsWith("##")) {
          table.put(line.substring(0, blank), line.substring(blank + 1));
        }
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
