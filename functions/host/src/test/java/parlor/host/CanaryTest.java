package parlor.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import parlor.model.ModelSetting;
import parlor.model.Price;
import parlor.models.ModelServer;
import parlor.models.OpenAiWire;
import parlor.testing.Canaries;

/** What a visitor writes is nowhere to be read: not in a file, a database, or a log. */
final class CanaryTest {
  private static final String CANARY = "canary-7f3a-zarzamora";

  @RegisterExtension private final Heard heard = new Heard();

  @Test
  void a_visitors_words_and_secrets_are_in_no_file_and_no_log(@TempDir Path data) throws Exception {
    var secrets = talk(data);
    for (var secret : secrets) {
      assertThat(heard.text()).doesNotContain(secret);
      assertThat(filesWith(data, secret)).as("files that hold " + secret.length()).isEmpty();
    }
    var file = data.resolve("keys.properties");
    for (var key : keys(file)) {
      var canary = new Canaries().bytes("a key", Base64.getDecoder().decode(key));
      assertThat(canary.in(heard.text())).isEmpty();
      assertThat(filesWith(data, key)).containsExactly(file);
    }
    assertThat(filesWith(data, "SQLite format 3")).as("the database is where we look").isNotEmpty();
  }

  /** Of each kind that is masked: what is written, and what of it may be nowhere. */
  private static final Map<String, String> SENSITIVE =
      Map.of(
          "Pay with 4111 1111 1111 1111, when is breakfast?",
          "4111 1111 1111 1111",
          "Refund to DE89 3704 0044 0532 0130 00 after breakfast",
          "DE89 3704 0044 0532 0130 00",
          "My SSN is 536-90-4399, when is breakfast?",
          "536-90-4399",
          "Mi DNI es 12345678Z, ¿a qué hora es el desayuno?",
          "12345678Z",
          "Mi NIE es X1234567L, ¿a qué hora es el desayuno?",
          "X1234567L",
          "my password is Hollyhock27quay and when is breakfast?",
          "Hollyhock27quay",
          "The key is AKIA" + "QUAYHOLLYHOCK27Z, when is breakfast?",
          "AKIA" + "QUAYHOLLYHOCK27Z");

  /** Kept, sealed, for the business alone. */
  private static final List<String> CONTACT = List.of("zarza.mora@example.org", "+34 600 123 456");

  @Test
  void what_is_masked_reaches_no_model_no_file_no_log_and_no_owner(@TempDir Path data)
      throws Exception {
    String asked;
    String thread;
    String tenant;
    try (var model = new ModelServer()) {
      model.replies(new OpenAiWire().says(List.of("From 8:30 [breakfast]."), Duration.ZERO));
      var setting =
          new ModelSetting.OpenAi("main", "test-main", model.address(), false, Price.FREE);
      var config =
          new HostConfig(
              0,
              InetAddress.getLoopbackAddress(),
              data,
              Optional.empty(),
              "local",
              Set.of(),
              Set.of(),
              List.of(setting),
              Optional.of("secret"));
      try (var host = Host.start(config, Clock.systemUTC(), new SecureRandom());
          var client = HttpClient.newHttpClient()) {
        tenant = host.businesses().getFirst().tenant().toString();
        thread = confide(client, host, data);
        asked = model.requests().stream().map(ModelServer.Request::body).collect(joining("\n"));
      }
    }
    assertThat(asked).as("what the model was asked").contains("breakfast", "desayuno");
    assertThat(thread).as("what the owner reads").contains("breakfast", "desayuno");
    assertThat(filesWith(data, tenant)).as("the tables can be searched").isNotEmpty();
    for (var secret : SENSITIVE.values()) {
      assertThat(asked).doesNotContain(secret, secret.replace(" ", ""));
      assertThat(thread).doesNotContain(secret, secret.replace(" ", ""));
      assertThat(heard.text()).doesNotContain(secret);
      assertThat(filesWith(data, secret)).isEmpty();
    }
    for (var contact : CONTACT) {
      assertThat(asked).doesNotContain(contact);
      assertThat(thread).contains(contact);
      assertThat(heard.text()).doesNotContain(contact);
      assertThat(filesWith(data, contact)).isEmpty();
    }
  }

  /** Tells the guesthouse all of it; the thread as its owner reads it. */
  private static String confide(HttpClient client, Host host, Path data) throws Exception {
    var origin = host.places().sites().value();
    var guesthouse = host.businesses().getFirst();
    var opened =
        HostFixture.json(
            post(
                client,
                host,
                "/v1/sessions",
                "{\"key\":\"" + guesthouse.key() + "\"}",
                origin,
                ""));
    var texts = new ArrayList<>(SENSITIVE.keySet());
    texts.add("Write to " + String.join(" or call ", CONTACT) + ", when is breakfast?");
    for (var text : texts) {
      var body = "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), text);
      var reply = post(client, host, "/v1/messages", body, origin, opened.path("token").asString());
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
      // How to reach somebody stays in the thread; the visitor is told of what does not.
      var redactions = HostFixture.json(reply).path("redactions");
      assertThat(redactions.isEmpty()).as(text).isEqualTo(!SENSITIVE.containsKey(text));
    }
    var owner = Command.token(host.places().port(), data, guesthouse.tenant().value());
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    host.places().api()
                        + "/v1/owner/conversations/"
                        + opened.path("conversationId").asString()))
            .header("Authorization", "Bearer " + owner);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private static List<String> talk(Path data) throws Exception {
    var config =
        new HostConfig(
            0,
            InetAddress.getLoopbackAddress(),
            data,
            Optional.empty(),
            "local",
            Set.of(),
            Set.of());
    try (var host = Host.start(config, Clock.systemUTC(), new SecureRandom());
        var client = HttpClient.newHttpClient()) {
      var origin = host.places().sites().value();
      var key = host.businesses().getFirst().key();
      var session = post(client, host, "/v1/sessions", "{\"key\":\"" + key + "\"}", origin, "");
      var token = HostFixture.json(session).path("token").asString();
      var resume = HostFixture.json(session).path("resume").asString();
      for (int i = 0; i < 3; i++) {
        var body = "{\"id\":\"%s\",\"text\":\"My name is %s, when is breakfast?\"}";
        var reply =
            post(
                client,
                host,
                "/v1/messages",
                body.formatted(UUID.randomUUID(), CANARY),
                origin,
                token);
        assertThat(reply.statusCode()).isEqualTo(200);
      }
      // A refusal and a broken body are logged, if at all, without their words.
      post(client, host, "/v1/messages", "{\"text\":\"" + CANARY, origin, token);
      post(client, host, "/v1/messages?" + CANARY, "{}", origin, CANARY);
      return List.of(CANARY, token, resume.substring(3));
    }
  }

  private static HttpResponse<String> post(
      HttpClient client, Host host, String path, String body, String origin, String token)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(host.places().api() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .headers("Origin", origin, "Authorization", "Bearer " + token);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The secrets of the host, in base64. */
  private static List<String> keys(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .toList();
  }

  private static List<Path> filesWith(Path folder, String text) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      var bytes = Files.readAllBytes(file);
      return new String(bytes, ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
