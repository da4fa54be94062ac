package parlor.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import parlor.content.Trouble;
import parlor.content.WebAddress;

/**
 * Where a fetch may go: http and https on their own ports, to public addresses. A name is looked up
 * here, once, and the connection is made to the address that was checked, so a name that stands for
 * something else a moment later (DNS rebinding) gains nothing.
 *
 * @param names how names are looked up
 * @param ours addresses of this very machine that may be read as well: a host's own sites
 */
public record Reach(Names names, Predicate<URI> ours) {
  /** All that these ports of this very machine serve. */
  public Reach(Names names, Set<Integer> loopbackPorts) {
    this(names, at -> loopbackPorts.contains(WebAddress.port(at)));
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
    boolean own = ours.test(address);
    if (!own && port != 80 && port != 443) {
      return closed(Trouble.Kind.NOT_PUBLIC);
    }
    try {
      var found = names.lookUp(address.getHost().replaceAll("^\\[|]$", ""));
      // One bad address is enough: the name is not to be trusted.
      boolean open =
          found.stream()
              .allMatch(one -> own ? one.isLoopbackAddress() : PublicAddresses.contain(one));
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
