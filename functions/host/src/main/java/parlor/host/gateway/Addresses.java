package parlor.host.gateway;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Whose address a call comes from: the socket's, unless the socket is a proxy of ours; then the
 * nearest hop that is not.
 */
record Addresses(Set<InetAddress> proxies) {
  String of(String socket, List<String> forwarded) {
    var hops = String.join(",", forwarded).split(",", -1);
    var nearest = InetAddress.ofLiteral(socket);
    for (int i = hops.length - 1; i >= 0 && proxies.contains(nearest); i--) {
      try {
        nearest = InetAddress.ofLiteral(hops[i].strip());
      } catch (IllegalArgumentException e) {
        break; // Not an address: the proxy that said so is the last we know.
      }
    }
    return nearest.getHostAddress();
  }
}
