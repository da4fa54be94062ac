package parlor.limit;

import java.util.function.LongBinaryOperator;

/**
 * What may be used in a calendar month (UTC), or is left of it.
 *
 * @param messages how many
 * @param spend micro-dollars that models may cost
 */
public record Allowance(long messages, long spend) {
  public static final Allowance NOTHING = new Allowance(0, 0);

  public Allowance {
    if (messages < 0 || spend < 0) {
      throw new IllegalArgumentException("an allowance is not less than nothing");
    }
  }

  public Allowance plus(Allowance other) {
    return both(other, Math::addExact);
  }

  /** What is left after {@code other}; never less than nothing. */
  public Allowance minus(Allowance other) {
    return both(other, (mine, its) -> Math.max(0, mine - its));
  }

  Allowance atMost(Allowance other) {
    return both(other, Math::min);
  }

  /** One of so many parts that together are the whole; the first ones have what does not divide. */
  Allowance part(int index, int of) {
    return new Allowance(part(messages, index, of), part(spend, index, of));
  }

  private static long part(long whole, int index, int of) {
    return whole / of + (index < whole % of ? 1 : 0);
  }

  private Allowance both(Allowance other, LongBinaryOperator how) {
    return new Allowance(
        how.applyAsLong(messages, other.messages), how.applyAsLong(spend, other.spend));
  }
}
