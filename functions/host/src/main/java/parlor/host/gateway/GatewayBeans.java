package parlor.host.gateway;

import java.util.Map;
import java.util.function.Function;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** Registers the functions, wired by Dagger, and the one servlet in front of them. */
record GatewayBeans(
    GatewaySettings settings,
    Map<String, Function<HttpCall, HttpReply>> functions,
    Function<HttpCall, HttpReply> pages)
    implements ApplicationContextInitializer<GenericApplicationContext> {
  @Override
  public void initialize(GenericApplicationContext context) {
    functions.forEach(
        (name, function) ->
            context.registerBean(
                name, FunctionRegistration.class, () -> registration(name, function)));
    context.registerBean(
        "gateway",
        ServletRegistrationBean.class,
        () -> new ServletRegistrationBean<>(servlet(context.getBean(FunctionCatalog.class)), "/*"));
    context.registerBean(ProblemPages.class, ProblemPages::new);
  }

  private GatewayServlet servlet(FunctionCatalog catalog) {
    var calls = new Calls(settings, new Addresses(settings.trustedProxies()));
    boolean wide = !settings.bind().isLoopbackAddress() || !settings.trustedProxies().isEmpty();
    return new GatewayServlet(calls, new Hosts(wide), new Api(catalog), pages);
  }

  private static FunctionRegistration<Function<HttpCall, HttpReply>> registration(
      String name, Function<HttpCall, HttpReply> function) {
    return new FunctionRegistration<>(function, name)
        .type(FunctionTypeUtils.functionType(HttpCall.class, HttpReply.class));
  }

  /**
   * Tomcat answers some calls before any servlet sees them; it does so with problems, too, and
   * knows who is still there.
   */
  static final class ProblemPages
      implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(
          context -> {
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(ProblemValve.class.getName());
            context.getPipeline().addValve(new Presence());
          });
    }
  }
}
