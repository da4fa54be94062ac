package parlor.guard.grammar;

/**
 * Whether a string may be one of many, told from its hash before it is made: most pieces of a
 * message are not, and cost no piece.
 */
final class Sieve {
  private static final int BITS = 18;

  private final long[] holes = new long[1 << (BITS - 6)];

  void add(String one) {
    int at = at(one.hashCode());
    holes[at >>> 6] |= 1L << at;
  }

  /** By {@link String#hashCode}, whose formula is part of its contract. */
  boolean may(int hash) {
    int at = at(hash);
    return (holes[at >>> 6] & 1L << at) != 0;
  }

  private static int at(int hash) {
    return ((hash ^ (hash >>> 15)) * 0x2C1B3C6D) >>> (Integer.SIZE - BITS);
  }
}
