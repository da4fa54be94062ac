package parlor.conversation;

import java.util.Optional;

/** An entry's place in its log, from 1; stored as six digits so that it sorts. */
public record Position(int value) implements Comparable<Position> {
  public static final Position FIRST = new Position(1);

  public Position {
    if (value < 1 || value > 999_999) {
      throw new IllegalArgumentException("a position has one to six digits");
    }
  }

  /** The one before; nothing is before the first. */
  public Optional<Position> previous() {
    return value == 1 ? Optional.empty() : Optional.of(new Position(value - 1));
  }

  public Position next() {
    return new Position(value + 1);
  }

  /** Six digits. */
  public String digits() {
    var digits = Integer.toString(value);
    return "0".repeat(6 - digits.length()) + digits;
  }

  @Override
  public int compareTo(Position other) {
    return Integer.compare(value, other.value);
  }
}
