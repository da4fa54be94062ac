package parlor.host.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import parlor.host.HostFixture;
import tools.jackson.databind.JsonNode;

/** Who sits at the shop's desk, and a visitor of its site. */
final class Owner {
  private final HostFixture host;
  private final HttpClient client = HttpClient.newHttpClient();
  private String token = "";
  private int asked;

  Owner(HostFixture host) {
    this.host = host;
  }

  String desk() {
    return host.host().businesses().getLast().desk() + "/content";
  }

  int site(String address) throws Exception {
    return form("site", "address", address, "", new byte[0], origin()).statusCode();
  }

  HttpResponse<String> file(String name, byte[] bytes) throws Exception {
    return form("file", "", "", name, bytes, origin());
  }

  int send(String what, String source) throws Exception {
    return form(what, "source", source, "", new byte[0], origin()).statusCode();
  }

  String origin() {
    return host.host().places().api();
  }

  /** A form as a browser sends it. */
  HttpResponse<String> form(
      String what, String field, String value, String name, byte[] bytes, String origin)
      throws Exception {
    var body = new ByteArrayOutputStream();
    part(body, "name=\"do\"", what.getBytes(UTF_8));
    if (!field.isEmpty()) {
      part(body, "name=\"" + field + "\"", value.getBytes(UTF_8));
    }
    if (!name.isEmpty()) {
      part(body, "name=\"file\"; filename=\"" + name + "\"", bytes);
    }
    body.write("--cut--\r\n".getBytes(UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(desk()))
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void part(ByteArrayOutputStream body, String name, byte[] bytes)
      throws IOException {
    body.write(("--cut\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(UTF_8));
    body.write(bytes);
    body.write("\r\n".getBytes(UTF_8));
  }

  /** The source whose place ends so, once it was read. */
  JsonNode read(String place) throws Exception {
    for (int i = 0; i < 600; i++) {
      for (var source :
          HostFixture.json(host.get(desk(), "Accept", "application/json")).path("sources")) {
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
