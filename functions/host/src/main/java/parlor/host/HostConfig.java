package parlor.host;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parlor.api.owner.Issuer;
import parlor.api.owner.SignUps;
import parlor.host.mail.MailSetting;
import parlor.model.EmbeddingSetting;
import parlor.model.GuardrailSetting;
import parlor.model.ModelSetting;

/**
 * How this host runs; options go before the environment.
 *
 * @param bind where it listens; this machine only, unless said otherwise
 * @param data folder of everything it keeps
 * @param dynamoDb another database than its own
 * @param trustedProxies whose word about a caller's address is taken
 * @param readablePorts of this machine, whose sites may be content though they are not public
 * @param models that may be asked; none if answers are only quoted
 * @param modelKey sent to the first model's server, if that speaks OpenAI's protocol
 * @param embeddings what finds content by its meaning
 * @param embeddingsKey sent to its server
 * @param guardrail asked about messages in doubt
 * @param signUps who may make a business of their own
 * @param mail where mails go
 * @param issuer who signs owners in, if not the host itself
 */
public record HostConfig(
    int port,
    InetAddress bind,
    Path data,
    Optional<URI> dynamoDb,
    String region,
    Set<InetAddress> trustedProxies,
    Set<Integer> readablePorts,
    List<ModelSetting> models,
    Optional<String> modelKey,
    Optional<EmbeddingSetting> embeddings,
    Optional<String> embeddingsKey,
    Optional<GuardrailSetting> guardrail,
    SignUps signUps,
    MailSetting mail,
    Optional<Issuer> issuer) {
  public HostConfig {
    models = List.copyOf(models);
    trustedProxies = Set.copyOf(trustedProxies);
    readablePorts = Set.copyOf(readablePorts);
  }

  /** A host that only quotes. */
  HostConfig(
      int port,
      InetAddress bind,
      Path data,
      Optional<URI> dynamoDb,
      String region,
      Set<InetAddress> trustedProxies,
      Set<Integer> readablePorts) {
    this(
        port,
        bind,
        data,
        dynamoDb,
        region,
        trustedProxies,
        readablePorts,
        List.of(),
        Optional.empty());
  }

  /** A host that finds content by its words. */
  HostConfig(
      int port,
      InetAddress bind,
      Path data,
      Optional<URI> dynamoDb,
      String region,
      Set<InetAddress> trustedProxies,
      Set<Integer> readablePorts,
      List<ModelSetting> models,
      Optional<String> modelKey) {
    this(
        port,
        bind,
        data,
        dynamoDb,
        region,
        trustedProxies,
        readablePorts,
        models,
        modelKey,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SignUps.OPEN,
        MailSetting.FILES,
        Optional.empty());
  }

  /** What the environment says, read once. */
  static Map<String, String> environment() {
    return System.getenv();
  }

  static HostConfig of(
      int port,
      String bind,
      Optional<Path> data,
      List<String> trustedProxies,
      List<Integer> readablePorts,
      ModelOptions options,
      EmbeddingOptions embeddings,
      GuardrailOptions guardrail,
      SignUpOptions signUps,
      MailOptions mail,
      IssuerOptions issuer,
      Map<String, String> environment)
      throws CannotStart {
    var proxies =
        trustedProxies.isEmpty()
            ? Arrays.asList(environment.getOrDefault("PARLOR_TRUSTED_PROXIES", "").split(","))
            : trustedProxies;
    try {
      return new HostConfig(
          port(port),
          InetAddress.ofLiteral(bind),
          folder(data, environment),
          Optional.ofNullable(environment.get("PARLOR_DYNAMODB_ENDPOINT")).map(URI::create),
          environment.getOrDefault("AWS_REGION", "eu-central-1"),
          proxies.stream()
              .filter(proxy -> !proxy.isBlank())
              .map(proxy -> InetAddress.ofLiteral(proxy.strip()))
              .collect(Collectors.toSet()),
          Set.copyOf(readablePorts),
          options.models(environment.getOrDefault("PARLOR_MODELS", "")),
          options.key(),
          embeddings.setting(environment.getOrDefault("PARLOR_EMBEDDINGS", "")),
          embeddings.key(),
          guardrail.setting(environment.getOrDefault("PARLOR_GUARDRAIL", "")),
          signUps.rules(environment),
          mail.setting(environment),
          issuer.issuer(environment));
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          "--bind and --trusted-proxy take an address such as 127.0.0.1 or ::1, no name.");
    }
  }

  /** The host's folder: as given, as the environment has it, else {@code .parlor}. */
  static Path folder(Optional<Path> data, Map<String, String> environment) {
    return data.or(() -> Optional.ofNullable(environment.get("PARLOR_DATA")).map(Path::of))
        .orElseGet(() -> Path.of(System.getProperty("parlor.root", "")).resolve(".parlor"))
        .toAbsolutePath()
        .normalize();
  }

  static int port(int port) throws CannotStart {
    if (port < 0 || port > 65_535) {
      throw new CannotStart("--port is a number up to 65535.");
    }
    return port;
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "HostConfig[" + port + ", " + data + "]";
  }
}
