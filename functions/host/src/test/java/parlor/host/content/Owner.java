package parlor.host.content;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import parlor.host.Command;
import parlor.host.HostFixture;
import parlor.http.Json;
import tools.jackson.databind.JsonNode;

/** Who sits at the shop's desk, and a visitor of its site. */
final class Owner {
  private final HostFixture host;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path data;
  private String owner = "";
  private String token = "";
  private int asked;

  Owner(HostFixture host, Path data) {
    this.host = host;
    this.data = data;
  }

  int site(String address) throws Exception {
    return asked("POST", "sites", Json.object().put("address", address).toString()).statusCode();
  }

  HttpResponse<String> file(String name, byte[] bytes) throws Exception {
    var data = Base64.getEncoder().encodeToString(bytes);
    return asked("POST", "files", Json.object().put("name", name).put("data", data).toString());
  }

  int again(String source) throws Exception {
    return asked("POST", "sources/" + source + "/reread", "").statusCode();
  }

  int remove(String source) throws Exception {
    return asked("DELETE", "sources/" + source, "").statusCode();
  }

  /** What its owner is told of it, if anything. */
  static String said(JsonNode source) {
    return source.at("/trouble/text").asString("");
  }

  /** All sources, as they are told of in that language. */
  JsonNode sources(String language) throws Exception {
    return HostFixture.json(asked("GET", "", "", "Accept-Language", language)).path("sources");
  }

  private HttpResponse<String> asked(String method, String path, String body, String... more)
      throws Exception {
    var business = host.host().businesses().getLast().tenant().value();
    var content = host.host().places().api() + "/v1/owner/content";
    if (owner.isEmpty()) {
      owner = Command.token(host.port(), data, business);
    }
    var request =
        HttpRequest.newBuilder(URI.create(path.isEmpty() ? content : content + "/" + path))
            .header("Authorization", "Bearer " + owner)
            .header("Parlor-Workspace", business)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (more.length > 0) {
      request.headers(more);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The source whose place ends so, once it was read. */
  JsonNode read(String place) throws Exception {
    for (int i = 0; i < 600; i++) {
      for (var source : sources("en")) {
        var phase = source.path("phase").asString("");
        if (source.path("place").asString("").endsWith(place)
            && (phase.equals("ready") || phase.equals("failed"))) {
          return source;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("it was not read in time");
  }

  JsonNode ask(String question) throws IOException {
    if (asked++ % 8 == 0) {
      host.clock().forward(Duration.ofMinutes(5));
      var body =
          "{\"key\":\"" + host.host().businesses().getLast().key() + "\",\"language\":\"en\"}";
      var reply = host.post("/v1/sessions", body, "Origin", site());
      token = HostFixture.json(reply).path("token").asString("");
    }
    var body = "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(new UUID(7, asked), question);
    return HostFixture.json(
        host.post("/v1/messages", body, "Authorization", "Bearer " + token, "Origin", site()));
  }

  private String site() {
    return host.host().places().sites().value();
  }
}
