package parlor.fetch;

import java.net.InetAddress;

/** A block of addresses, in CIDR notation. */
final class Block {
  private final byte[] prefix;
  private final int bits;

  private Block(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  static Block of(String cidr) {
    int slash = cidr.indexOf('/');
    return new Block(
        InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
        Integer.parseInt(cidr.substring(slash + 1)));
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit & 7);
      if (((address[bit >> 3] ^ prefix[bit >> 3]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
