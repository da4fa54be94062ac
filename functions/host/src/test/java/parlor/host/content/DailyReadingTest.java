package parlor.host.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parlor.fetch.TestSite;
import parlor.host.HostFixture;
import tools.jackson.databind.JsonNode;

/** What a host does of itself with what it was given to read, and whom it tells. */
@Timeout(180)
final class DailyReadingTest {
  private static final Duration DAY = Duration.ofHours(25);

  @TempDir Path data;

  @Test
  void each_day_a_site_is_read_again_and_of_one_that_is_gone_its_owner_is_told_once()
      throws Exception {
    try (var site = TestSite.start();
        var host = HostFixture.start(data, Set.of(), Set.of(site.port()))) {
      site.html("/", cafe("seven"));
      var owner = new Owner(host, data);
      assertThat(owner.site(site.url("/"))).isEqualTo(201);
      var place = ":" + site.port() + "/";
      assertThat(owner.read(place).path("phase").asString()).isEqualTo("ready");
      assertThat(asked(host)).contains("from seven");

      site.html("/", cafe("nine"));
      host.clock().forward(DAY);
      until(() -> asked(host).contains("from nine"));

      site.status("/", 500);
      host.clock().forward(DAY);
      until(() -> !told(host, place).isEmpty());
      var mail = told(host, place).getFirst();
      var shop = host.host().businesses().getLast();
      var link = host.host().places().api() + "/desk/#/" + shop.tenant() + "/content";
      assertThat(mail.path("text").asString())
          .contains("The site answers with an error (500). What was read before stays in use.")
          .contains(link);
      assertThat(mail.path("html").asString()).contains("stays in use", link);
      assertThat(asked(host)).contains("from nine");

      int before = site.requests().size();
      host.clock().forward(DAY);
      until(() -> site.requests().size() > before);
      host.clock().forward(Duration.ofMinutes(31));
      Thread.sleep(1_000);
      assertThat(told(host, place)).hasSize(1);
    }
  }

  @Test
  void of_a_file_that_cannot_be_read_its_owner_is_told_and_not_again_when_it_is_tried_again()
      throws Exception {
    try (var host = HostFixture.start(data)) {
      var owner = new Owner(host, data);
      owner.file("lutes.pdf", "%PDF-1.7 broken".getBytes(UTF_8));
      var failed = owner.read("lutes.pdf");
      until(() -> !told(host, "lutes.pdf").isEmpty());
      assertThat(told(host, "lutes.pdf").getFirst().path("text").asString())
          .contains("The file is damaged and cannot be read.")
          .doesNotContain("stays in use");
      host.clock().forward(Duration.ofHours(1));
      assertThat(owner.again(failed.path("id").asString())).isEqualTo(200);
      until(() -> isNewer(owner.read("lutes.pdf"), failed));
      host.clock().forward(Duration.ofMinutes(31));
      Thread.sleep(1_000);
      assertThat(told(host, "lutes.pdf")).hasSize(1);
    }
  }

  private static String cafe(String hour) {
    return "<main><h1>Café</h1><p>The café serves breakfast from " + hour + " on.</p></main>";
  }

  /** By somebody who has just come. */
  private String asked(HostFixture host) throws Exception {
    var visitor = new Owner(host, data);
    return visitor.ask("when is breakfast served at the café?").path("answer").asString("");
  }

  private static boolean isNewer(JsonNode source, JsonNode before) {
    return !source.path("at").asString().equals(before.path("at").asString());
  }

  private static List<JsonNode> told(HostFixture host, String place) throws Exception {
    var url = host.host().places().api() + "/outbox";
    return HostFixture.json(host.get(url, "Accept", "application/json"))
        .valueStream()
        .filter(mail -> mail.path("subject").asString().startsWith("Could not be read: "))
        .filter(mail -> mail.path("subject").asString().endsWith(place))
        .toList();
  }

  private static void until(Callable<Boolean> done) throws Exception {
    for (int i = 0; i < 300; i++) {
      if (done.call()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("it did not come in time");
  }
}
