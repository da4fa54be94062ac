package parlor.host.gateway;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * How the gateway listens.
 *
 * @param trustedProxies sockets whose {@code X-Forwarded-For} is believed
 */
public record GatewaySettings(
    InetAddress bind,
    int port,
    Set<InetAddress> trustedProxies,
    Clock clock,
    RandomGenerator random) {
  public GatewaySettings {
    trustedProxies = Set.copyOf(trustedProxies);
  }
}
