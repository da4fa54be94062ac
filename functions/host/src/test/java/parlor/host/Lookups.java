package parlor.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Each name that this process looks up, and so whatever it is about to call that is not a bare
 * address. What ends in {@link #ELSEWHERE} is found on this machine.
 */
public final class Lookups extends InetAddressResolverProvider {
  public static final String ELSEWHERE = ".elsewhere.example";

  private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

  /** Forgets all so far. */
  public static void begin() {
    NAMES.clear();
  }

  /** Other machines' names since then, in order. */
  public static Set<String> others() {
    var names = new TreeSet<>(NAMES);
    names.remove("localhost");
    return names;
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    var usual = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        NAMES.add(host);
        return host.endsWith(ELSEWHERE)
            ? Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}))
            : usual.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return usual.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "recorded";
  }
}
