package parlor.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.testing.Canaries;

/** What a visitor writes is nowhere to be read: not in a file, a database, or a log. */
final class CanaryTest {
  private static final String CANARY = "canary-7f3a-zarzamora";

  @Test
  void a_visitors_words_and_secrets_are_in_no_file_and_no_log(@TempDir Path data) throws Exception {
    var heard = new ByteArrayOutputStream();
    var out = System.out;
    var err = System.err;
    var log = new PrintStream(heard, true, UTF_8);
    System.setOut(log);
    System.setErr(log);
    List<String> secrets;
    try {
      secrets = talk(data);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    for (var secret : secrets) {
      assertThat(heard.toString(UTF_8)).doesNotContain(secret);
      assertThat(filesWith(data, secret)).as("files that hold " + secret.length()).isEmpty();
    }
    var file = data.resolve("keys.properties");
    for (var key : keys(file)) {
      var canary = new Canaries().bytes("a key", Base64.getDecoder().decode(key));
      assertThat(canary.in(heard.toString(UTF_8))).isEmpty();
      assertThat(filesWith(data, key)).containsExactly(file);
    }
    assertThat(filesWith(data, "SQLite format 3")).as("the database is where we look").isNotEmpty();
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
