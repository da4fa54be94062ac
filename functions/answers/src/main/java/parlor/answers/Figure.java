package parlor.answers;

import java.util.List;

/**
 * A number of a text.
 *
 * @param readings each way it may be meant
 * @param claimed whether whoever writes it says how much something is; otherwise it only helps
 *     others to be told
 */
record Figure(List<Reading> readings, boolean claimed) {
  boolean backs(Figure said) {
    for (var reading : readings) {
      for (var other : said.readings) {
        if (reading.backs(other)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean is(Reading.Kind kind) {
    return readings.getFirst().kind() == kind;
  }
}
