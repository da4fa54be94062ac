package parlor.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parlor.api.owner.Issuer;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.host.mail.MailSetting;
import parlor.host.pages.Business;
import parlor.host.parts.Store;
import parlor.mail.Recipient;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelSetting;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Workspace;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole host in this process, on a free port, with its database in memory and a clock to turn.
 */
public final class HostFixture implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final LocalDynamoDb database;
  private final HandClock clock;
  private final Host host;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private HostFixture(LocalDynamoDb database, HandClock clock, Host host) {
    this.database = database;
    this.clock = clock;
    this.host = host;
  }

  /** {@code data} is an empty folder. */
  public static HostFixture start(Path data) throws CannotStart {
    return start(data, Set.of());
  }

  /** The same behind proxies whose word about a caller's address is taken. */
  public static HostFixture start(Path data, Set<InetAddress> proxies) throws CannotStart {
    return start(data, proxies, Set.of());
  }

  /** The same, reading sites on these ports of this machine. */
  public static HostFixture start(Path data, Set<InetAddress> proxies, Set<Integer> ports)
      throws CannotStart {
    return start(
        database ->
            new HostConfig(
                0,
                InetAddress.getLoopbackAddress(),
                data,
                Optional.of(database),
                "eu-central-1",
                proxies,
                ports));
  }

  /** The same with models that answer. */
  public static HostFixture start(Path data, List<ModelSetting> models) throws CannotStart {
    return start(
        database ->
            new HostConfig(
                0,
                InetAddress.getLoopbackAddress(),
                data,
                Optional.of(database),
                "eu-central-1",
                Set.of(),
                Set.of(),
                models,
                Optional.of("secret")));
  }

  /** The same with what finds content by its meaning. */
  public static HostFixture start(Path data, EmbeddingSetting embeddings) throws CannotStart {
    return start(
        database ->
            config(
                0, data, database, Optional.of(embeddings), MailSetting.FILES, Optional.empty()));
  }

  /** The same with somebody else's word for who an owner is. */
  static HostFixture start(Path data, Issuer issuer) throws CannotStart {
    return start(
        database ->
            config(0, data, database, Optional.empty(), MailSetting.FILES, Optional.of(issuer)));
  }

  /** The same with another way for mails. */
  static HostFixture start(Path data, MailSetting mail) throws CannotStart {
    return start(database -> config(0, data, database, Optional.empty(), mail, Optional.empty()));
  }

  /** The same with models that answer, and another way for mails. */
  public static HostFixture start(Path data, List<ModelSetting> models, MailSetting mail)
      throws CannotStart {
    return start(
        database -> {
          var plain = config(0, data, database, Optional.empty(), mail, Optional.empty());
          return new HostConfig(
              plain.port(),
              plain.bind(),
              plain.data(),
              plain.dynamoDb(),
              plain.region(),
              plain.trustedProxies(),
              plain.readablePorts(),
              models,
              Optional.of("secret"),
              plain.embeddings(),
              plain.embeddingsKey(),
              plain.guardrail(),
              plain.signUps(),
              plain.mail(),
              plain.issuer());
        });
  }

  /** Ends it and starts it again, on what it has stored. */
  HostFixture again(Path data, MailSetting mail) throws CannotStart {
    host.close();
    // At the same port: who signs in there is the same person.
    var config =
        config(port(), data, database.endpoint(), Optional.empty(), mail, Optional.empty());
    return new HostFixture(database, clock, Host.start(config, clock, new SecureRandom()));
  }

  private static HostConfig config(
      int port,
      Path data,
      URI database,
      Optional<EmbeddingSetting> embeddings,
      MailSetting mail,
      Optional<Issuer> issuer) {
    var plain = config(port, data, Optional.of(database));
    return new HostConfig(
        plain.port(),
        plain.bind(),
        plain.data(),
        plain.dynamoDb(),
        plain.region(),
        plain.trustedProxies(),
        plain.readablePorts(),
        plain.models(),
        plain.modelKey(),
        embeddings,
        Optional.empty(),
        Optional.empty(),
        plain.signUps(),
        mail,
        issuer);
  }

  /** On a database of its own, which the configuration is told of. */
  private static HostFixture start(Function<URI, HostConfig> config) throws CannotStart {
    var database = LocalDynamoDb.inMemory();
    // Whole milliseconds, as the database keeps them.
    var clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    var host = Host.start(config.apply(database.endpoint()), clock, new SecureRandom());
    return new HostFixture(database, clock, host);
  }

  static HostConfig config(int port, Path data, Optional<URI> database) {
    return new HostConfig(
        port, InetAddress.getLoopbackAddress(), data, database, "eu-central-1", Set.of(), Set.of());
  }

  public Host host() {
    return host;
  }

  /** Where its database answers. */
  URI database() {
    return database.endpoint();
  }

  public HandClock clock() {
    return clock;
  }

  public int port() {
    return host.places().port();
  }

  /** The guesthouse. */
  public Business guesthouse() {
    return host.businesses().getFirst();
  }

  /** The language of mails to whom the guesthouse has told so far. */
  public void writesTo(Language language) {
    try (var store = store()) {
      var recipients = store.tables(clock, new SecureRandom()).recipients();
      var tenant = guesthouse().tenant();
      for (var one : recipients.list(tenant)) {
        recipients.write(
            tenant, new Recipient(one.person(), one.address(), language, one.off(), one.stopped()));
      }
    }
  }

  private Store store() {
    return Store.open(Optional.of(database.endpoint()), "eu-central-1", Path.of(""));
  }

  /** How often the guesthouse is told of conversations, from now on. */
  public void summaries(Frequency wanted) {
    try (var store = store()) {
      var workspaces = store.tables(clock, new SecureRandom()).workspaces();
      var now = workspaces.read(guesthouse().tenant()).orElseThrow();
      workspaces.write(
          new Workspace(
              now.tenant(),
              now.name(),
              now.accent(),
              now.greeting(),
              now.suggestions(),
              now.controllerName(),
              now.controllerContact(),
              now.retention(),
              now.voice(),
              now.policy(),
              now.hours(),
              wanted,
              now.regions(),
              now.terms()));
    }
  }

  public HttpResponse<String> get(String url, String... headers) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(url)).GET(), headers);
  }

  public HttpResponse<String> post(String path, String body, String... headers) throws IOException {
    var uri = URI.create(host.places().api() + path);
    var publisher = HttpRequest.BodyPublishers.ofString(body);
    return send(HttpRequest.newBuilder(uri).POST(publisher), headers);
  }

  /** A new visit on the guesthouse's site; its token. */
  public String visit() throws IOException {
    var body = "{\"key\":\"" + guesthouse().key() + "\",\"language\":\"en\"}";
    var reply = post("/v1/sessions", body, "Origin", host.places().sites().value());
    return json(reply).path("token").asString("");
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws IOException {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    host.close();
    database.close();
  }
}
