package parlor.isolation;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** An identifier made of one's own and another's, in the ways a thief would try. */
final class Splice {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final List<String> MARKS =
      List.of("#", "%23", "*", "?", "\u0000", " ", "..", "/", "\\", "'", "\"", "\n", "é", "𝕒");

  private final RandomGenerator random;

  Splice(RandomGenerator random) {
    this.random = random;
  }

  /** Never one's own as it is. */
  String of(String own, String other) {
    for (; ; ) {
      var made = made(own, other);
      if (!made.equals(own)) {
        return made;
      }
    }
  }

  /** Nor the other's as it is. */
  String ofNeither(String own, String other) {
    for (; ; ) {
      var made = of(own, other);
      if (!made.equals(other)) {
        return made;
      }
    }
  }

  private String made(String own, String other) {
    int length = Math.min(own.length(), other.length());
    int at = random.nextInt(length + 1);
    return switch (random.nextInt(12)) {
      case 0 -> other;
      case 1 -> own.substring(0, at) + other.substring(at);
      case 2 -> other.substring(0, at) + own.substring(at);
      case 3 -> changed(other);
      case 4 -> changed(own);
      case 5 -> own + mark() + other;
      case 6 -> other + mark();
      case 7 -> other.toUpperCase(Locale.ROOT);
      case 8 -> other.substring(0, at);
      case 9 -> own.substring(0, at) + mark() + other.substring(at);
      case 10 -> middle(own, other, length);
      default -> changed(middle(own, other, length));
    };
  }

  /** One's own, with a stretch of the other's in the same place. */
  private String middle(String own, String other, int length) {
    int from = random.nextInt(length);
    int to = from + random.nextInt(length - from + 1);
    return own.substring(0, from) + other.substring(from, to) + own.substring(to);
  }

  private String changed(String text) {
    if (text.isEmpty()) {
      return mark();
    }
    int at = random.nextInt(text.length());
    return text.substring(0, at)
        + LETTERS.charAt(random.nextInt(LETTERS.length()))
        + text.substring(at + 1);
  }

  /** One of so many ways. */
  int one(int ways) {
    return random.nextInt(ways);
  }

  String mark() {
    return MARKS.get(random.nextInt(MARKS.size()));
  }
}
