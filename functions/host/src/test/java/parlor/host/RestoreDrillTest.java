package parlor.host;

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
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.pages.Business;
import tools.jackson.databind.JsonNode;

/** Somebody puts an older copy of a host's whole folder back, its keys included. */
final class RestoreDrillTest {
  private static final String LIST = "erased.txt";
  private static final int LOOKS = 100;

  private final HttpClient client = HttpClient.newHttpClient();

  /** Each from an address of their own. */
  private int visitor;

  @Test
  void what_was_erased_since_the_copy_is_erased_again_and_without_the_list_it_would_not_be(
      @TempDir Path data, @TempDir Path copies) throws Exception {
    var copy = copies.resolve("copy");
    String gone;
    String kept;
    String led;
    String withdrawn;
    String resume;
    String found;
    String over;
    String shopKey;
    try (var host = start(data, Clock.offset(Clock.systemUTC(), Duration.ofDays(-100)))) {
      over = talk(host, "olga");
    }
    try (var host = start(data)) {
      gone = talk(host, "ana");
      kept = talk(host, "ana");
      led = talk(host, "ana");
      var visit = opened(host);
      withdrawn = visit.path("conversationId").asString();
      resume = visit.path("resume").asString();
      say(host, visit.path("token").asString());
      found = talk(host, "berta");
      shopKey = host.businesses().get(1).key();
      mailed(data, gone, kept, led, found);
    }
    copy(data, copy);
    try (var host = start(data)) {
      var inn = host.businesses().getFirst();
      var shop = host.businesses().get(1);
      assertThat(owner(host, data, inn, "DELETE", "conversations/" + gone, "")).isEqualTo(200);
      assertThat(owner(host, data, inn, "DELETE", "leads/" + led, "")).isBetween(200, 204);
      assertThat(withdraw(host, resume)).isBetween(200, 204);
      var who = "{\"email\":\"berta@example.org\"}";
      assertThat(owner(host, data, inn, "POST", "subjects/erase", who)).isEqualTo(200);
      assertThat(outbox(data)).contains(kept).doesNotContain(gone, led, found);
      var typed = "{\"confirm\":\"" + shop.name() + "\"}";
      assertThat(owner(host, data, shop, "DELETE", "workspace", typed)).isEqualTo(202);
      assertThat(refused(host, shopKey)).isTrue();
    }
    // None but ids.
    assertThat(Files.readAllLines(data.resolve(LIST)))
        .isNotEmpty()
        .allMatch(line -> line.matches("t_[a-z2-7]{20} ([*]|[clm]#[0-9a-f-]{36} [0-9a-f]{16})"));

    var list = Files.readString(data.resolve(LIST));
    putBack(copy, data);
    Files.writeString(data.resolve(LIST), list);
    try (var host = start(data)) {
      var inn = host.businesses().getFirst();
      assertThat(owner(host, data, inn, "GET", "conversations/" + gone, "")).isEqualTo(404);
      assertThat(owner(host, data, inn, "GET", "conversations/" + withdrawn, "")).isEqualTo(404);
      assertThat(owner(host, data, inn, "GET", "conversations/" + found, "")).isEqualTo(404);
      assertThat(owner(host, data, inn, "GET", "leads/" + found, "")).isEqualTo(404);
      assertThat(owner(host, data, inn, "GET", "conversations/" + over, "")).isEqualTo(404);
      assertThat(owner(host, data, inn, "GET", "conversations/" + kept, "")).isEqualTo(200);
      assertThat(owner(host, data, inn, "GET", "conversations/" + led, "")).isEqualTo(200);
      assertThat(outbox(data)).contains(kept).doesNotContain(gone, led, found);
      assertThat(owner(host, data, inn, "GET", "leads/" + led, "")).isEqualTo(404);
      assertThat(refused(host, shopKey)).isTrue();
    }

    putBack(copy, data);
    try (var host = start(data)) {
      var inn = host.businesses().getFirst();
      assertThat(owner(host, data, inn, "GET", "conversations/" + gone, "")).isEqualTo(200);
      assertThat(owner(host, data, inn, "GET", "conversations/" + withdrawn, "")).isEqualTo(200);
      assertThat(owner(host, data, inn, "GET", "conversations/" + found, "")).isEqualTo(200);
      assertThat(owner(host, data, inn, "GET", "leads/" + led, "")).isEqualTo(200);
      // What is over is so in any copy: each row says until when.
      assertThat(owner(host, data, inn, "GET", "conversations/" + over, "")).isEqualTo(404);
      assertThat(owner(host, data, inn, "GET", "leads/" + over, "")).isEqualTo(404);
      assertThat(opened(host, shopKey)).isEqualTo(201);
    }
  }

  @Test
  void what_came_again_under_another_key_is_not_taken_for_what_was_erased(@TempDir Path data)
      throws Exception {
    String members;
    String led;
    try (var host = start(data)) {
      var inn = host.businesses().getFirst();
      var talk = opened(host);
      led = talk.path("conversationId").asString();
      say(host, talk.path("token").asString());
      lead(host, talk.path("token").asString(), "Ana");
      assertThat(owner(host, data, inn, "DELETE", "leads/" + led, "")).isEqualTo(200);
      lead(host, talk.path("token").asString(), "Berta");
      members = members(host, data, inn);
      assertThat(members).contains("Elena");
    }
    for (int i = 0; i < 2; i++) {
      try (var host = start(data)) {
        var inn = host.businesses().getFirst();
        assertThat(asked(host, data, inn, "GET", "leads/" + led, "").body()).contains("Berta");
        assertThat(members(host, data, inn)).contains("Elena");
      }
    }
  }

  private String members(Host host, Path data, Business business) throws Exception {
    return asked(host, data, business, "GET", "members", "").body();
  }

  private static Host start(Path data) throws CannotStart {
    return start(data, Clock.systemUTC());
  }

  private static Host start(Path data, Clock clock) throws CannotStart {
    var here = InetAddress.getLoopbackAddress();
    var config =
        new HostConfig(0, here, data, Optional.empty(), "eu-central-1", Set.of(here), Set.of());
    return Host.start(config, clock, new SecureRandom());
  }

  /** The owner's mails go beside us. */
  private static void mailed(Path data, String... conversations) throws Exception {
    for (int i = 0; i < LOOKS && !Stream.of(conversations).allMatch(outbox(data)::contains); i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    assertThat(outbox(data)).contains(conversations);
  }

  private static String outbox(Path data) throws IOException {
    var text = new StringBuilder();
    if (Files.isDirectory(data.resolve("outbox"))) {
      try (var files = Files.newDirectoryStream(data.resolve("outbox"), "*.json")) {
        for (var file : files) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }

  private int withdraw(Host host, String resume) throws Exception {
    var again = "{\"key\":\"" + key(host) + "\",\"resume\":\"" + resume + "\"}";
    var token = HostFixture.json(visitor(host, "/v1/sessions", "", again)).path("token").asString();
    var request =
        HttpRequest.newBuilder(URI.create(host.places().api() + "/v1/conversation"))
            .header("Origin", host.places().sites().value())
            .header("Authorization", "Bearer " + token)
            .DELETE()
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  /** One message, and a contact; the id of their conversation. */
  private String talk(Host host, String name) throws Exception {
    var opened = opened(host);
    say(host, opened.path("token").asString());
    lead(host, opened.path("token").asString(), name);
    return opened.path("conversationId").asString();
  }

  private JsonNode opened(Host host) throws Exception {
    visitor++;
    return HostFixture.json(visitor(host, "/v1/sessions", "", opening(key(host))));
  }

  private void say(Host host, String token) throws Exception {
    var message = "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"When is breakfast?\"}";
    assertThat(visitor(host, "/v1/messages", token, message).statusCode()).isEqualTo(200);
  }

  private void lead(Host host, String token, String name) throws Exception {
    var lead =
        "{\"name\":\""
            + name
            + "\",\"email\":\""
            + name.toLowerCase(Locale.ROOT)
            + "@example.org\",\"consent\":true}";
    assertThat(visitor(host, "/v1/leads", token, lead).statusCode()).isEqualTo(201);
  }

  private static String key(Host host) {
    return host.businesses().getFirst().key();
  }

  private static String opening(String key) {
    return "{\"key\":\"" + key + "\",\"language\":\"en\"}";
  }

  private int opened(Host host, String key) throws Exception {
    return visitor(host, "/v1/sessions", "", opening(key)).statusCode();
  }

  /** At once, or as soon as the first step of its erasure is done. */
  private boolean refused(Host host, String key) throws Exception {
    for (int i = 0; i < LOOKS && opened(host, key) != 403; i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    return opened(host, key) == 403;
  }

  private HttpResponse<String> visitor(Host host, String path, String token, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(host.places().api() + path))
            .header("Origin", host.places().sites().value())
            .header("X-Forwarded-For", "192.0.2." + visitor)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private int owner(
      Host host, Path data, Business business, String method, String path, String body)
      throws Exception {
    return asked(host, data, business, method, path, body).statusCode();
  }

  private HttpResponse<String> asked(
      Host host, Path data, Business business, String method, String path, String body)
      throws Exception {
    var token = Command.token(host.places().port(), data, business.tenant().value());
    var request =
        HttpRequest.newBuilder(URI.create(host.places().api() + "/v1/owner/" + path))
            .header("Authorization", "Bearer " + token)
            .header("Parlor-Workspace", business.tenant().value())
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** All of the copy, and nothing else. */
  private static void putBack(Path copy, Path data) throws IOException {
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(data)) {
          Files.delete(file);
        }
      }
    }
    copy(copy, data);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (!target.equals(to) || !Files.exists(to)) {
          Files.copy(file, target);
        }
      }
    }
  }
}
