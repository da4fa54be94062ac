package parlor.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import parlor.content.Trouble;
import parlor.content.WebAddress;

/**
 * Where a fetch may go: http and https on their own ports, to public addresses. A name is looked up
 * here, once, and the connection is made to the address that was checked, so a name that stands for
 * something else a moment later (DNS rebinding) gains nothing.
 *
 * @param names how names are looked up
 * @param loopbackPorts ports of this very machine that may be read as well: a host's own sites
 */
public record Reach(Names names, Set<Integer> loopbackPorts) {
  public Reach {
    loopbackPorts = Set.copyOf(loopbackPorts);
  }

  /** Public addresses alone, by this machine's own names. */
  public static Reach ofThePublic() {
    return new Reach(Names.system(), Set.of());
  }

  /** Whether and where to connect. */
  sealed interface Way {
    /** To one of these, tried in order. */
    record Open(List<InetAddress> addresses) implements Way {}

    record Closed(Trouble trouble) implements Way {}
  }

  Way to(URI address) {
    if (address.getHost() == null) {
      return closed(Trouble.Kind.NOT_AN_ADDRESS);
    }
    int port = WebAddress.port(address);
    boolean ours = loopbackPorts.contains(port);
    if (!ours && port != 80 && port != 443) {
      return closed(Trouble.Kind.NOT_PUBLIC);
    }
    try {
      var found = names.lookUp(address.getHost().replaceAll("^\\[|]$", ""));
      // One bad address is enough: the name is not to be trusted.
      boolean open =
          found.stream()
              .allMatch(one -> ours ? one.isLoopbackAddress() : PublicAddresses.contain(one));
      return found.isEmpty()
          ? closed(Trouble.Kind.NO_SUCH_SITE)
          : open ? new Way.Open(found) : closed(Trouble.Kind.NOT_PUBLIC);
    } catch (UnknownHostException e) {
      return closed(Trouble.Kind.NO_SUCH_SITE);
    }
  }

  private static Way closed(Trouble.Kind kind) {
    return new Way.Closed(Trouble.of(kind));
  }
}
