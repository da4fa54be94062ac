package parlor.host.gateway;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/**
 * Which names this host answers to. A page elsewhere can make its own name point at this machine
 * (DNS rebinding); such a name gets nothing. What is made for other machines to call, once we
 * listen wider, answers to any name, since it trusts none; everything else is for this machine.
 *
 * @param wide whether other machines reach us, directly or through a proxy
 */
record Hosts(boolean wide) {
  private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The refusal, if there is one. */
  Optional<HttpReply> refusal(HttpCall call) {
    if (wide && open(call.path())) {
      return Optional.empty();
    }
    boolean ours = OURS.contains(name(call)) && local(call.address());
    return ours ? Optional.empty() : Optional.of(misdirected());
  }

  private static boolean open(String path) {
    return Api.at(path) || path.startsWith("/widget/") || path.startsWith("/problems/");
  }

  private static String name(HttpCall call) {
    return call.header("host").orElse("").replaceFirst(":[0-9]*$", "");
  }

  private static boolean local(String address) {
    return InetAddress.ofLiteral(address).isLoopbackAddress();
  }

  private static HttpReply misdirected() {
    return new HttpReply.Bytes(
        421,
        Map.of("content-type", "text/plain; charset=utf-8", "x-content-type-options", "nosniff"),
        Body.of("Parlor does not answer to this name here.\n"));
  }
}
