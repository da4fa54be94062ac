package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.host.mail.MailSetting;

/** A host ends in the middle of the erasure of a business. */
final class ErasureResumedTest {
  private static final int LOOKS = 300;

  @ParameterizedTest
  @ValueSource(strings = {"GOES_ON", "FAILED"})
  void the_next_start_goes_on_with_it_also_where_it_had_got_stuck(String run, @TempDir Path data)
      throws Exception {
    var first = HostFixture.start(data, MailSetting.FILES);
    var inn = first.guesthouse();
    assertThat(first.visit()).isNotEmpty();
    var token = Command.token(first.port(), data, inn.tenant().value());
    var api = first.host().places().api();
    assertThat(erase(api, token, inn.name())).isEqualTo(202);
    var kept = data.resolve("erasures").resolve(inn.tenant() + ".json");
    // It waits there for calls that are under way, as the clock has it.
    for (int i = 0; i < LOOKS && !Files.readString(kept).contains("LetCallsEnd"); i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    var position = Files.readString(kept);
    assertThat(position).contains("LetCallsEnd", "\"run\":\"GOES_ON\"");
    try (var second = again(first, data, kept, position, run)) {
      assertThat(second.host().businesses().getFirst().tenant()).isNotEqualTo(inn.tenant());
      var looked = look(second, token, inn.tenant().value());
      for (int i = 0; i < LOOKS && !looked.contains("\"state\":\"erased\""); i++) {
        passTime(second, kept);
        Thread.sleep(Duration.ofMillis(200));
        looked = look(second, token, inn.tenant().value());
      }
      assertThat(looked).contains("\"state\":\"erased\"", "\"signature\"");
      for (int i = 0; i < LOOKS && Files.exists(kept); i++) {
        passTime(second, kept);
        Thread.sleep(Duration.ofMillis(200));
      }
      assertThat(kept).doesNotExist();
    }
  }

  /** In its two waits alone: a token lives for an hour. */
  private static void passTime(HostFixture host, Path kept) throws IOException {
    try {
      if (Files.readString(kept).contains("\"state\":\"Let")) {
        host.clock().forward(Duration.ofMinutes(1));
      }
    } catch (NoSuchFileException e) {
      // It is over.
    }
  }

  /** Whatever it kept last stands when it starts again. */
  private static HostFixture again(
      HostFixture first, Path data, Path kept, String position, String run) throws Exception {
    first.host().close();
    Files.writeString(kept, position.replace("\"run\":\"GOES_ON\"", "\"run\":\"" + run + "\""));
    return first.again(data, MailSetting.FILES);
  }

  private static String look(HostFixture host, String token, String tenant) throws Exception {
    var url = host.host().places().api() + "/v1/owner/erasure";
    return host.get(url, "Authorization", "Bearer " + token, "Parlor-Workspace", tenant).body();
  }

  private static int erase(String api, String token, String name) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(api + "/v1/owner/workspace"))
            .header("Authorization", "Bearer " + token)
            .method(
                "DELETE", HttpRequest.BodyPublishers.ofString("{\"confirm\":\"" + name + "\"}"));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }
}
