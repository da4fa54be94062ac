package parlor.answers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.answers.Reading.Kind;

/** The words beside numbers, and those that are numbers, as {@code figures.txt} lists them. */
final class FigureWords {
  /**
   * What numbers are of.
   *
   * @param factor in thousandths, so that a cent can be a part of a euro
   */
  record Unit(Kind kind, String name, long factor) {}

  private static final FigureWords ALL = new FigureWords();

  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, Long> hints = new HashMap<>();
  private final Map<String, Set<String>> roles = new HashMap<>();

  private FigureWords() {
    for (var line : WordList.lines("figures.txt")) {
      int colon = line.indexOf(':');
      var head = line.substring(0, colon).split(" ", -1);
      for (var part : line.substring(colon + 1).split(",", -1)) {
        add(head, part.strip());
      }
    }
  }

  private void add(String[] head, String word) {
    switch (head[0]) {
      case "month" -> months.put(word, Integer.valueOf(head[1]));
      case "number" -> numbers.put(word, Long.valueOf(head[1]));
      case "hint" -> hints.put(word, Long.valueOf(head[1]));
      case "word" -> roles.computeIfAbsent(head[1], role -> new HashSet<>()).add(word);
      default -> units.put(word, unit(head));
    }
  }

  private static Unit unit(String[] head) {
    var kind =
        switch (head[0]) {
          case "money" -> Kind.MONEY;
          case "share" -> Kind.SHARE;
          case "measure" -> Kind.MEASURE;
          default -> Kind.COUNT;
        };
    return new Unit(kind, head[1], Math.round(Double.parseDouble(head[2]) * 1_000));
  }

  static Optional<Unit> unit(String word) {
    return Optional.ofNullable(ALL.units.get(word));
  }

  /** 1 to 12; 0 if it is none. */
  static int month(String word) {
    return ALL.months.getOrDefault(word, 0);
  }

  /** -1 if it is none. */
  static long number(String word) {
    return ALL.numbers.getOrDefault(word, -1L);
  }

  /** -1 if it is none. */
  static long hint(String word) {
    return ALL.hints.getOrDefault(word, -1L);
  }

  /** Whether a word is listed as one of these. */
  static boolean is(String role, String word) {
    return ALL.roles.getOrDefault(role, Set.of()).contains(word);
  }
}
