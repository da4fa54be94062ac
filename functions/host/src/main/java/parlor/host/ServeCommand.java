package parlor.host;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs until stopped. */
@Command(
    name = "serve",
    description = "Run everything on one port, with two demo businesses.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "8787",
      description = "Port to listen on (${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--data", description = "Folder to keep everything in (.parlor beside ./parlor).")
  private @Nullable Path data;

  @Option(
      names = "--bind",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (${DEFAULT-VALUE}); 0.0.0.0 in a container.")
  private String bind = "127.0.0.1";

  @Option(
      names = "--trusted-proxy",
      description = "Address of a proxy whose X-Forwarded-For is believed; may be repeated.")
  private List<String> trustedProxies = new ArrayList<>();

  @Option(
      names = "--read-port",
      description =
          "Port of this machine whose site may be read as content; may be repeated. Without it,"
              + " only public sites and the demo's own may.")
  private List<Integer> readablePorts = new ArrayList<>();

  @ArgGroup(exclusive = false, heading = "Who answers:%n")
  private ModelOptions models = new ModelOptions();

  @ArgGroup(exclusive = false, heading = "What finds content by its meaning:%n")
  private EmbeddingOptions embeddings = new EmbeddingOptions();

  @ArgGroup(exclusive = false, heading = "Who is asked about messages in doubt:%n")
  private GuardrailOptions guardrail = new GuardrailOptions();

  @ArgGroup(exclusive = false, heading = "Who may sign up:%n")
  private SignUpOptions signUps = new SignUpOptions();

  @ArgGroup(exclusive = false, heading = "Where mails go:%n")
  private MailOptions mail = new MailOptions();

  @ArgGroup(exclusive = false, heading = "Who signs owners in:%n")
  private IssuerOptions issuer = new IssuerOptions();

  @Override
  public Integer call() throws CannotStart, InterruptedException {
    var config =
        HostConfig.of(
            port,
            bind,
            Optional.ofNullable(data),
            trustedProxies,
            readablePorts,
            models,
            embeddings,
            guardrail,
            signUps,
            mail,
            issuer,
            HostConfig.environment());
    var host = Host.start(config, Clock.systemUTC(), new SecureRandom());
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  host.close();
                  stopped.countDown();
                },
                "stop"));
    System.out.println("Parlor is ready: " + host.places().api() + "/");
    for (var business : host.businesses()) {
      System.out.println("  " + business.name() + ": " + business.site());
      System.out.println("    its desk: " + business.desk());
    }
    System.out.println("  The owners' desk: " + host.places().api() + "/desk/");
    System.out.println("  Kept in " + config.data() + ". Stop with Ctrl-C.");
    host.makeVisits();
    stopped.await();
    return 0;
  }
}
