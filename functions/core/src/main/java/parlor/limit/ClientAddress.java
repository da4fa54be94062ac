package parlor.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The network address a limit counts by: IPv4 whole, IPv6 by its /64, since one household or server
 * holds a whole /64.
 *
 * @param network 4 or 8 bytes in hexadecimal; personal data, so never stored or logged as it is
 */
public record ClientAddress(String network) {
  /** Reads a literal address; never asks a name server. */
  public static Optional<ClientAddress> parse(String literal) {
    try {
      var address = InetAddress.ofLiteral(literal);
      var bytes = address.getAddress();
      var network = address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes;
      return Optional.of(new ClientAddress(HexFormat.of().formatHex(network)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "ClientAddress[hidden]";
  }
}
