package parlor.tenant;

/** RFC 4648 base 32 in lower case, without padding: as many characters as are asked for. */
public final class Base32 {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private Base32() {}

  /** The first {@code characters} of it; five bits each. */
  public static String encode(byte[] bytes, int characters) {
    var out = new StringBuilder(characters);
    long buffer = 0;
    int bits = 0;
    int next = 0;
    while (out.length() < characters) {
      if (bits < 5) {
        buffer = (buffer << 8) | (bytes[next++] & 0xff);
        bits += 8;
      }
      bits -= 5;
      out.append(ALPHABET.charAt((int) (buffer >> bits) & 31));
    }
    return out.toString();
  }
}
