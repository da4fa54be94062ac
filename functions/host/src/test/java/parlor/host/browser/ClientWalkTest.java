package parlor.host.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.fetch.TestSite;
import parlor.host.CannotStart;
import parlor.host.HostFixture;

/** The owner's way by a client that is made of the published document alone. */
class ClientWalkTest {
  @TempDir private Path data;

  @Test
  void a_client_made_of_the_document_walks_from_an_address_to_an_answer()
      throws CannotStart, IOException, InterruptedException {
    var root = Path.of(System.getProperty("parlor.root"));
    var desk = root.resolve("dashboard").resolve(System.getProperty("parlor.target"));
    try (var site = TestSite.start();
        var host = HostFixture.start(data, Set.of(), Set.of(site.port()))) {
      site.html("/", SignUpWords.ENGLISH.html(""));
      var walk =
          new ProcessBuilder(
                  "node", "test/client/run.mjs", host.host().places().api(), site.url("/"))
              .directory(desk.resolve("npm").toFile())
              .redirectErrorStream(true)
              .start();
      var said = new String(walk.getInputStream().readAllBytes(), UTF_8);
      assertThat(walk.waitFor()).as(said).isZero();
      assertThat(said).contains("walked");
    }
  }
}
