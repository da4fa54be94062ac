package parlor.model;

import java.net.InetAddress;
import java.net.URI;

/** Whether a server is this machine, by what stands in its address alone: no name is looked up. */
public final class ThisMachine {
  private ThisMachine() {}

  public static boolean is(URI server) {
    var host = server.getHost();
    if (host == null || host.equalsIgnoreCase("localhost")) {
      return host != null;
    }
    try {
      return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }
}
