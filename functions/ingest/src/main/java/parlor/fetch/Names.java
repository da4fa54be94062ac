package parlor.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What a name stands for. */
@FunctionalInterface
public interface Names {
  /** As this machine looks names up. */
  static Names system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }

  List<InetAddress> lookUp(String host) throws UnknownHostException;
}
