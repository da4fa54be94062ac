package parlor.host.gateway;

import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** A listening gateway. */
public final class Gateway implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Gateway(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Listens, and returns once it does.
   *
   * @param functions by the names that routes give them
   * @param pages answers whatever is not the API
   */
  public static Gateway start(
      GatewaySettings settings,
      Map<String, Function<HttpCall, HttpReply>> functions,
      Function<HttpCall, HttpReply> pages) {
    var application = new SpringApplication(GatewayApplication.class);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(new GatewayBeans(settings, functions, pages));
    application.setRegisterShutdownHook(false);
    return new Gateway(application.run());
  }

  /** Lets calls under way finish, for some seconds. */
  @Override
  public void close() {
    context.close();
  }

  private static Map<String, Object> properties(GatewaySettings settings) {
    return Map.ofEntries(
        Map.entry("server.address", settings.bind().getHostAddress()),
        Map.entry("server.port", settings.port()),
        Map.entry("server.shutdown", "graceful"),
        Map.entry("server.tomcat.connection-timeout", "20s"),
        Map.entry("server.tomcat.max-swallow-size", "32MB"),
        Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "8s"),
        Map.entry("spring.threads.virtual.enabled", true),
        Map.entry("spring.main.banner-mode", "off"),
        Map.entry("spring.main.log-startup-info", false),
        Map.entry("spring.cloud.function.scan.enabled", false),
        Map.entry("spring.jmx.enabled", false),
        Map.entry("logging.level.root", "warn"),
        // It would recommend an incubating module.
        Map.entry("logging.level.org.apache.lucene", "error"),
        // Spring would repeat at length what Main says in one line.
        Map.entry("logging.level.org.springframework.boot", "off"),
        Map.entry("logging.level.org.apache.catalina.core.StandardService", "off"),
        Map.entry("logging.pattern.console", "%d{HH:mm:ss} %-5level %logger{0}: %msg%n%nopex"));
  }
}
