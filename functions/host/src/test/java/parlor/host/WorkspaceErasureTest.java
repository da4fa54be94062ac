package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An owner erases their business on a host, and checks the receipt without it. */
@NullUnmarked
final class WorkspaceErasureTest {
  private static final int LOOKS = 40;

  @TempDir static Path data;
  private static HostFixture host;
  private static JsonNode demo;

  @BeforeAll
  static void start() throws Exception {
    host = HostFixture.start(data);
    demo = HostFixture.json(host.get(host.host().places().api() + "/demo.json"));
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void it_is_gone_its_visitors_are_refused_and_the_receipt_is_good(@TempDir Path elsewhere)
      throws Exception {
    var pass = host.visit();
    assertThat(pass).isNotEmpty();
    assertThat(read(pass, "/v1/conversation")).isEqualTo(200);
    var shop = demo.path("shop");
    var token = Command.token(host.port(), data, demo.path("workspace").asString());
    assertThat(erase(token, "Somebody else's").statusCode()).isEqualTo(400);
    assertThat(erase(token, host.guesthouse().name()).statusCode()).isEqualTo(202);
    // Its rows are swept a minute later; a pass, which has the keys in it, opens none from now on.
    Map.of("/v1/conversation", 403, "/v1/conversation/export", 410)
        .forEach((path, status) -> assertThat(soon(pass, path, status)).as(path).isTrue());
    var receipt = receipt(token);

    assertThat(host.visit()).isEmpty();
    assertThat(opened(shop.path("key").asString())).isEqualTo(201);
    try (var files = Files.walk(data.resolve("blobs").resolve(demo.path("workspace").asString()))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }

    var file = Files.writeString(elsewhere.resolve("receipt.json"), receipt.toPrettyString());
    var good =
        Command.run(Map.of(), "", List.of("verify-receipt", "--data=" + data, file.toString()));
    assertThat(good.status()).as(good.err()).isZero();
    assertThat(good.out()).startsWith("Signed, and unchanged.").contains("conversations");
    // With no business left that could be asked for its card.
    var key =
        HostFixture.json(host.get(host.host().places().api() + "/v1/privacy"))
            .path("receiptKey")
            .asString();
    assertThat(receipt.path("key").asString()).isEqualTo(key);
    var byKey =
        Command.run(Map.of(), "", List.of("verify-receipt", "--key=" + key, file.toString()));
    assertThat(byKey.status()).isZero();

    // The same comes by mail, once, to the one who got this business's mails.
    var mail = mailed();
    assertThat(mail.path("to").asString()).isEqualTo("elena@guesthouse.example");
    assertThat(mail.path("subject").asString()).startsWith(host.guesthouse().name());
    var inMail = mail.path("text").asString().lines().filter(line -> line.startsWith("{"));
    Files.writeString(file, inMail.findFirst().orElseThrow());
    var posted =
        Command.run(Map.of(), "", List.of("verify-receipt", "--key=" + key, file.toString()));
    assertThat(posted.status()).as(posted.err()).isZero();
    assertThat(posted.out()).isEqualTo(good.out());

    Files.writeString(file, "[" + receipt + "," + receipt + "]");
    var list =
        Command.run(Map.of(), "", List.of("verify-receipt", "--key=" + key, file.toString()));
    assertThat(list.status()).as(list.err()).isZero();
    assertThat(list.out()).isEqualTo(good.out() + good.out());
    Files.writeString(file, "{\"erased\":[],\"missing\":[],\"receipts\":[" + receipt + "]}");
    var answered =
        Command.run(Map.of(), "", List.of("verify-receipt", "--key=" + key, file.toString()));
    assertThat(answered.out()).isEqualTo(good.out());

    var spoilt = receipt.toString().replace("\"scope\":\"workspace\"", "\"scope\":\"person\"");
    Files.writeString(file, "[" + receipt + "," + spoilt + "]");
    var bad = Command.run(Map.of(), "", List.of("verify-receipt", "--key=" + key, file.toString()));
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).contains("it is not what was signed").hasLineCount(1);
    assertThat(bad.out()).isEmpty();
  }

  private boolean soon(String pass, String path, int status) {
    for (int i = 0; i < LOOKS; i++) {
      if (read(pass, path) == status) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
    return false;
  }

  private int read(String pass, String path) {
    var site = host.host().places().sites().value();
    try {
      return host.get(
              host.host().places().api() + path, "Authorization", "Bearer " + pass, "Origin", site)
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks until it is done; each look is a minute later. */
  private JsonNode receipt(String token) throws Exception {
    for (int i = 0; i < LOOKS; i++) {
      var looked =
          host.get(
              host.host().places().api() + "/v1/owner/erasure",
              "Authorization",
              "Bearer " + token,
              "Parlor-Workspace",
              demo.path("workspace").asString());
      assertThat(looked.statusCode()).isEqualTo(200);
      var json = HostFixture.json(looked);
      if (json.path("state").asString().equals("erased")) {
        return json.path("receipt");
      }
      host.clock().forward(Duration.ofMinutes(1));
      // The erasure runs beside us, on the machine's own time.
      Thread.sleep(Duration.ofMillis(250));
    }
    throw new AssertionError("not erased");
  }

  private JsonNode mailed() throws Exception {
    for (int i = 0; i < LOOKS; i++) {
      var outbox =
          HostFixture.json(
              host.get(host.host().places().api() + "/outbox", "Accept", "application/json"));
      var receipts =
          outbox
              .valueStream()
              .filter(mail -> mail.path("subject").asString().endsWith("your receipt"))
              .toList();
      if (!receipts.isEmpty()) {
        assertThat(receipts).hasSize(1);
        return receipts.getFirst();
      }
      Thread.sleep(Duration.ofMillis(250));
    }
    throw new AssertionError("not mailed");
  }

  private HttpResponse<String> erase(String token, String typed) throws Exception {
    var body = "{\"confirm\":\"" + typed + "\"}";
    var request =
        HttpRequest.newBuilder(URI.create(host.host().places().api() + "/v1/owner/workspace"))
            .header("Authorization", "Bearer " + token)
            .method("DELETE", HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private int opened(String key) throws IOException {
    var body = "{\"key\":\"" + key + "\",\"language\":\"en\"}";
    return host.post("/v1/sessions", body, "Origin", host.host().places().sites().value())
        .statusCode();
  }
}
